using Microsoft.AspNetCore.Http.Metadata;
using Probity.Entries;
using Probity.Facts;
using Probity.Portals;
using Probity.Storage;

namespace Probity.Tests.Charter;

/// <summary>The parts of doubt that are there before redress comes: a challenged look, a suspension, and whoever is silent.</summary>
public sealed class C09_Doubt_at_every_place
{
    static readonly Type[] Doubts = [.. Assemblies.Own.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace is "Probity.Challenges" || type == typeof(Contest) || type == typeof(EntrySuspension))];

    [Fact, Enumerates(Part.Answers, Part.Pages)]
    public async Task Whoever_asks_about_a_person_is_shown_nothing_of_what_the_person_contested()
    {
        var looks = (await Behind.DoorsAsync()).Where(door => door.Reads.Contains("usable_entry") && door.Shows is Showing.Look or Showing.SameLook).ToArray();

        Assert.NotEmpty(looks);
        Assert.All(looks, door => Assert.DoesNotContain("challenge", door.ReadsOfPersons));
        Assert.All(looks.SelectMany(door => door.Answers.Concat(door.Pages.SelectMany(Behind.GivenTo))), type => Assert.DoesNotContain(type, Doubts));
    }

    /// <summary>Asking is free: the API's doors of a person take no reason, no proof and no fee.</summary>
    [Fact, Enumerates(Part.Doors)]
    public async Task At_no_door_of_their_own_does_anybody_give_a_reason_a_proof_or_a_fee()
    {
        var taken = (await Behind.DoorsAsync()).Where(door => door.Shows is Showing.OwnFile).SelectMany(door => Behind.Graph(door.Door.Metadata.GetOrderedMetadata<IAcceptsMetadata>().Select(one => one.RequestType).OfType<Type>()), (door, type) => (door.Name, Type: type)).ToArray();

        Assert.NotEmpty(taken);
        Assert.All(taken, one => Assert.All(one.Type.GetProperties(), property => Assert.DoesNotMatch("(?i)reason|why|proof|evidence|document|fee|amount|payment", property.Name)));
    }

    /// <summary>Tables in which something is decided and that wait for nobody about a person, with the reason.</summary>
    static readonly Dictionary<string, string> NoWaiting = new()
    {
        ["batch"] = "decided by the program, and released or discarded by the source that it is", ["edition_draft"] = "rules", ["edition_comment"] = "words on rules", ["proposal"] = "roster",
        ["erasure"] = "nothing is used longer while it waits: what it is about ends by its own term",
    };

    [Fact, Enumerates(Part.Tables)]
    public void Whatever_waits_for_somebodys_word_has_the_day_on_which_silence_settles_it() =>
        Assert.All(Tables.All.Where(table => table.Columns.Any(column => column.Name is "settled_at" or "decided_at" or "answered_at" or "confirmed_at" or "compared_at")), table =>
            Assert.True(NoWaiting.ContainsKey(table.Name) || table.Columns.Any(column => column.Name is "due_at" or "lapses_at"), $"{table.Name} waits for ever."));

    /// <summary>The mark is immediate: who writes that an entry is suspended takes it out of use in the same work.</summary>
    [Fact, Enumerates(Part.Tables)]
    public void Whoever_suspends_an_entry_rewrites_its_use()
    {
        var writers = Assemblies.Program.GetTypes().Where(type => Reach.Outermost(type) == type && Reach.FieldsOf(type).Contains(typeof(Tables).GetField(nameof(Tables.EntrySuspension))!) && type != typeof(Tables)).ToArray();
        var rewriting = typeof(RewriteUse).GetMethods().Where(method => method.DeclaringType == typeof(RewriteUse)).ToArray();

        Assert.NotEmpty(writers);
        Assert.All(writers.SelectMany(writer => UsersOf(writer).Append(writer)), type => Assert.True(rewriting.Any(Reach.From(type).Meets), $"{type.Name} suspends and does not rewrite."));
    }

    /// <summary>A fact that names the day by which somebody has to act belongs to a capability in which the clock settles what is not done.</summary>
    [Fact, Enumerates(Part.Facts)]
    public async Task Whoever_is_silent_past_a_day_that_a_fact_names_is_passed_over_by_the_clock()
    {
        var doors = await Behind.DoorsAsync();
        var byClock = FactKind.All.SelectMany(kind => kind.Emitter.Split(", ")).Distinct().Select(name => Assemblies.Program.GetTypes().Single(type => type.Name == name))
            .Where(type => !doors.Any(door => door.Reach.Methods.Any(method => Reach.Outermost(method.DeclaringType!) == type && !method.IsConstructor))).ToArray();

        var due = FactKind.All.Where(kind => kind.Keys.Contains("due")).ToArray();
        Assert.NotEmpty(due);
        Assert.All(due.SelectMany(kind => kind.Emitter.Split(", ")), emitter => Assert.Contains(byClock, job => job.Namespace!.Split('.')[1] == Assemblies.Program.GetTypes().Single(type => type.Name == emitter).Namespace!.Split('.')[1]));
    }

    // Where the table is only named by a helper of one statement, whoever calls it.
    static IEnumerable<Type> UsersOf(Type writer) => writer.GetMethods().Where(method => method.DeclaringType == writer).SelectMany(Reach.CallersOf).Distinct();
}
