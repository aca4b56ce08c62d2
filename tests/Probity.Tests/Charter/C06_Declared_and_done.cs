using Probity.Inquiries;
using Probity.Portals;

namespace Probity.Tests.Charter;

/// <summary>What a door declares to show (<see cref="Shows"/>) is what stands behind it: what its statements let it unseal.</summary>
public sealed class C06_Declared_and_done
{
    /// <summary>What of persons is unsealed behind doors that show nobody, or what the asker sent, with the reason: a part of the address, and the tables.</summary>
    static readonly (string Address, string[] Tables, string Why)[] Unsealing =
    [
        ("/sign-in/code/", ["counter_binding"], "who has the code of a counter binds an account, and is shown nothing"),
        ("/accounts/", ["counter_binding"], "the second clerk must have read the same off the document as the first"),
        ("/deliveries", ["entry", "delivery", "entry_suspension"], "the use of an entry is reckoned anew when its notice arrived, and nothing is shown"),
        ("/suspended", ["inquiry"], "which item of the body's own answer holds no longer"),
        ("/challenges", ["challenge"], "for what the body itself had looked, by its own receipt; to the auditor, how units answered"),
        ("/eras", ["erasure"], "the number of what is to be destroyed, and why"),
    ];

    [Fact, Enumerates(Part.Doors, Part.Answers, Part.Tables)]
    public async Task A_door_that_declares_no_look_unseals_nothing_of_persons_without_a_reason()
    {
        var doors = (await Behind.DoorsAsync()).Where(door => door.Shows is Showing.NoPerson or Showing.AskersOwn).ToArray();

        Assert.All(doors, door => Assert.All(door.OpensOfPersons, table => Assert.Contains(Unsealing, one => door.Name.Contains(one.Address, StringComparison.Ordinal) && one.Tables.Contains(table))));
        Assert.All(Unsealing, one => Assert.All(one.Tables, table => Assert.Contains(doors, door => door.Name.Contains(one.Address, StringComparison.Ordinal) && door.OpensOfPersons.Contains(table))));
    }

    [Fact, Enumerates(Part.Doors)]
    public async Task A_door_that_declares_a_look_writes_one()
    {
        var doors = (await Behind.DoorsAsync()).Where(door => door.Shows is Showing.Look).ToArray();

        Assert.NotEmpty(doors);
        Assert.All(doors, door => Assert.True(door.Reach.Meets(typeof(LookSheet).GetMethod(nameof(LookSheet.WriteAsync))!), $"{door.Name} declares a look and writes none."));
    }
}
