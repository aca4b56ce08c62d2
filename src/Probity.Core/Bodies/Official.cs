namespace Probity.Bodies;

/// <summary>
/// A named official (经办人员): one appointment at one body, as the register's own roster has it. Facts and looks carry who this is. A provider
/// only vouches that somebody is this official; what the official may do never comes from outside.
/// </summary>
/// <param name="Id">The official's number (工号), unique in the body for good; never a resident number.</param>
/// <param name="Name">The official's own name.</param>
/// <param name="Body">The body on whose behalf the official acts, by its GB 32100 code.</param>
/// <param name="Post">The post (岗位) as the body words it; persons read it beside each look.</param>
/// <param name="Roles">What the body lets the official do; never empty, never <see cref="Role.Subject"/>.</param>
public sealed record Official(string Id, string Name, CreditCode Body, string Post, IReadOnlySet<Role> Roles)
{
    /// <summary>The appointment's id in the register; never leaves the program.</summary>
    public Guid Appointment { get; init; }

    /// <summary>The post in English, as the body words it; null where nobody said it.</summary>
    public string? PostInEnglish { get; init; }

    /// <summary>The official's body and the bodies that it follows: their rows are its own.</summary>
    public IReadOnlyList<CreditCode> ActsFor { get; init; } = [Body];

    /// <summary>Number of the body's program that acts in the official's name; null where the official does it.</summary>
    public string? Machine { get; init; }

    /// <summary>Who, as facts and looks say it: number and name, and the program where one acts in the official's name.</summary>
    public string Said => Machine is null ? $"{Id} {Name}" : $"{Id} {Name} ({Machine})";

    /// <summary>By which way: a program's own, whatever door it came to.</summary>
    public Facts.Channel By(Facts.Channel channel) => Machine is null ? channel : Facts.Channel.Machine;

    /// <summary>Whether the body lets the official do this.</summary>
    public bool Holds(Role role) => Roles.Contains(role);

    /// <summary>Whether what belongs to this body is the official's body's own.</summary>
    public bool IsOf(CreditCode body) => ActsFor.Contains(body);
}
