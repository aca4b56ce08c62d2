using System.Reflection;
using System.Text.RegularExpressions;
using Probity.Entries;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Portals;
using Probity.Storage;

namespace Probity.Tests.Charter;

/// <summary>Between an entry and anybody but the person stands the interval of its use: there is one view through which it can be read, and one type in which it is told.</summary>
public sealed partial class C04_One_way_to_an_entry
{
    /// <summary>Doors of others that read entries otherwise, with the reason; the notice itself has to be delivered before anything can be used.</summary>
    static readonly Dictionary<string, string> Otherwise = new()
    {
        ["POST /{language:language}/casework/deliveries/notice"] = "the notice itself, on its way to the person", ["POST /{language:language}/casework/deliveries/record"] = "that it arrived, by which the interval is reckoned; nothing is shown",
        ["POST /api/entries/{number}/deliveries"] = "as above",
        ["POST /{language:language}/casework/editions/{number}/assessment"] = "numbers of a draft's effects; the small ones are held back, and nothing is opened", ["POST /api/casework/editions/{number}/assessment"] = "as above",
    };

    [Fact, Enumerates(Part.Doors), Charter(8, Part.Doors)]
    public async Task A_door_of_others_reads_entries_through_one_view_and_within_their_use()
    {
        var doors = (await Behind.DoorsAsync()).Where(door => door.IsOfOthers && door.Reads.Overlaps(["entry", "released_entry", "usable_entry"])).ToArray();

        Assert.Equal(Otherwise.Keys.Order(StringComparer.Ordinal), doors.Where(door => door.Reads.Overlaps(["entry", "released_entry"])).Select(door => door.Name).Order(StringComparer.Ordinal));
        var within = doors.Where(door => !Otherwise.ContainsKey(door.Name)).ToArray();
        Assert.NotEmpty(within);
        Assert.All(within, door => Assert.All(door.Reach.Texts.Where(text => text.Contains("usable_entry", StringComparison.Ordinal)), text => Assert.Matches(Within(), text)));
    }

    [Fact, Enumerates(Part.Doors)]
    public async Task A_door_of_others_that_can_open_an_entry_shows_a_look_or_is_named_with_its_reason() =>
        Assert.All((await Behind.DoorsAsync()).Where(door => door.IsOfOthers && door.OpensOfPersons.Contains("entry")), door =>
            Assert.True(Otherwise.ContainsKey(door.Name) || (door.Shows is Showing.Look or Showing.SameLook && door.Reads.Contains("usable_entry")), $"{door.Name} can open entries."));

    /// <summary>What an entry says is in <see cref="EntryContent"/>; to others it goes as <see cref="DisclosedEntry"/>, which the purpose made of it.</summary>
    [Fact, Enumerates(Part.Answers)]
    public async Task No_answer_to_others_is_made_of_an_entry_itself()
    {
        MethodBase[] content = [.. typeof(EntryContent).GetProperties().Select(property => property.GetMethod!).Where(getter => getter.Name is not "get_EqualityContract")];
        var answers = (await Behind.DoorsAsync()).Where(door => door.IsOfOthers).SelectMany(door => door.Answers, (door, type) => (door.Name, Type: type)).ToArray();

        Assert.NotEmpty(answers);
        Assert.All(answers, one => Assert.False(one.Type == typeof(EntryContent) || one.Type == typeof(OwnEntry) || Reach.CallsOf(one.Type).Overlaps(content), $"{one.Name} answers with {one.Type.Name}, which is made of an entry itself."));
    }

    [Fact, Enumerates(Part.Pages)]
    public async Task From_no_page_of_others_can_an_entry_itself_be_read() =>
        Assert.All((await Behind.DoorsAsync()).Where(door => door.IsOfOthers && !Otherwise.ContainsKey(door.Name)).SelectMany(door => door.Pages, (door, page) => (door.Name, Page: page)), one =>
            Assert.False(Behind.GivenTo(one.Page).Overlaps([typeof(EntryContent), typeof(OwnEntry), typeof(UsableEntry)]), $"{one.Name} renders {one.Page.Name}, which is given an entry itself."));

    /// <summary>Facts tell of entries from the day of their recording. Doors of others read the register's own facts, or those of the asker's own look.</summary>
    [Fact, Enumerates(Part.Facts), Charter(10, Part.Facts)]
    public async Task No_door_of_others_reads_a_persons_facts()
    {
        var readers = Reach.Program.Where(method => Facts().IsMatch(Reach.TextOf(method))).ToArray();

        Assert.NotEmpty(readers);
        Assert.All((await Behind.DoorsAsync()).Where(door => door.IsOfOthers), door => Assert.All(readers.Where(door.Reach.Meets), reader =>
            Assert.True(Reach.FieldsOf(Reach.Outermost(reader.DeclaringType!)).Contains(typeof(Ids).GetField(nameof(Ids.Register))!) || Kinds().IsMatch(Reach.TextOf(reader)) || door.Shows is Showing.SameLook, $"{door.Name} reads facts by {reader.DeclaringType!.Name}.{reader.Name}.")));
    }

    /// <summary>A file is taken away, and nobody knows when it is read: none of others holds an entry, usable or not.</summary>
    [Fact, Enumerates(Part.Exports)]
    public async Task No_file_of_others_holds_an_entry()
    {
        string[] sources = [.. Exports.Doors.Keys.Select(path => Path.GetFileNameWithoutExtension(path)!)];
        var files = (await Behind.DoorsAsync()).Where(door => door.IsOfOthers && door.Door.Metadata.GetMetadata<MethodInfo>() is { } handler && sources.Contains(Reach.Outermost(handler.DeclaringType!).Name)).ToArray();

        Assert.NotEmpty(files);
        Assert.All(files, door => Assert.DoesNotContain("entry", door.OpensOfPersons));
    }

    [GeneratedRegex(@"\busable_from <= \? and (\w\.)?usable_to > \? and (\w\.)?answerable_to >")]
    private static partial Regex Within();

    [GeneratedRegex(@"\b(from|join)\s+(fact|own_fact)\b")]
    private static partial Regex Facts();

    // A statement that asks for kinds that only the register has.
    [GeneratedRegex("kind =")]
    private static partial Regex Kinds();
}
