namespace Probity.Bodies.Tree;

/// <summary>A unit for which a purpose is suspended, as anybody may read it: a unit of state and nobody's name.</summary>
/// <param name="Body">Name of the body.</param>
/// <param name="Unit">Name of the unit; null for the body as a whole.</param>
/// <param name="Since">First day.</param>
/// <param name="Unproven">How many challenges it left unproven; zero where nobody counted.</param>
public sealed record SuspendedUnit(Words Body, Words? Unit, DateOnly Since, int Unproven)
{
    /// <summary>Body and unit.</summary>
    public Words Name => Unit is { } unit ? new($"{Body.Zh}{unit.Zh}", $"{unit.En}, {Body.En}") : Body;

    /// <summary>In one line.</summary>
    public Words Line
    {
        get
        {
            var since = Entries.EntryTexts.Date(Since);
            return Unproven is 0
                ? new($"{Name.Zh}，自{since.Zh}起：多次不能说明查询所办的事项", $"{Name.En}, since {since.En}: it could not show what its looks were for")
                : new($"{Name.Zh}，自{since.Zh}起：{Unproven}次被本人质询，没有举证", $"{Name.En}, since {since.En}: {Unproven} challenges by persons without proof");
        }
    }
}
