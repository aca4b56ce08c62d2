namespace Probity.Facts;

/// <summary>By which way somebody came.</summary>
public enum Channel
{
    /// <summary>A page of a portal.</summary>
    Page = 1,

    /// <summary>The API.</summary>
    Api = 2,

    /// <summary>A counter, with a clerk.</summary>
    Counter = 3,

    /// <summary>A timed job of the register itself.</summary>
    Job = 4,

    /// <summary>A body's program, by the API, in the name of one of its officials.</summary>
    Machine = 5,
}

/// <summary>Who did something: always a named official of a body, the person concerned, or the register's own clock.</summary>
/// <param name="Body">Unified social credit code of the body; empty for the person concerned and for the register.</param>
/// <param name="Official">The official's number at the body and name; <c>subject</c> for the person concerned; the job's name for the register.</param>
/// <param name="Post">The post that the official holds.</param>
/// <param name="Channel">By which way.</param>
public sealed record Actor(string Body, string Official, string Post, Channel Channel)
{
    /// <summary>The person whom the fact concerns.</summary>
    public static Actor Subject(Channel channel) => new("", "subject", "", channel);

    /// <summary>The register itself, by a timed job.</summary>
    public static Actor Job(string name) => new("", name, "", Channel.Job);
}
