using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Probity.Storage;

namespace Probity.Tests.House;

/// <summary>The walls of the house. Whoever must go through one says why in the list beside the test.</summary>
public sealed partial class Architecture
{
    /// <summary>Tables into which every capability writes its own rows.</summary>
    const string Shared = "everybody";

    /// <summary>The folder that owns each table; views belong to the folder they lie in. A table that is missing here fails a test.</summary>
    static readonly Dictionary<string, string> OwnerOf = new()
    {
        ["subject"] = "Subjects", ["subject_key"] = "Subjects", ["subject_identifier"] = "Subjects", ["subject_name"] = "Subjects", ["subject_directory"] = "Subjects", ["counter_binding"] = "Subjects",
        ["entry"] = "Entries", ["entry_directory"] = "Entries", ["entry_suspension"] = "Entries", ["standing_sweep"] = "Entries", ["receipt_suspension"] = "Inquiries", ["notice"] = "Notices", ["look_notice"] = "Notices", ["delivery"] = "Notices",
        ["inquiry"] = "Inquiries", ["receipt_directory"] = "Inquiries", ["case_file"] = "Inquiries", ["case_party"] = "Inquiries",
        ["fact"] = "Facts", ["outbox"] = "Facts", ["log_entry"] = "PublicLog", ["log_state"] = "PublicLog", ["witness_policy"] = "PublicLog", ["edition"] = "Catalogue", ["work_year"] = "Catalogue",
        ["edition_draft"] = "Catalogue", ["edition_file"] = "Catalogue", ["edition_comment"] = "Catalogue",
        ["row_directory"] = "Intake", ["source_name"] = "Intake", ["batch"] = "Intake", ["batch_file"] = "Intake", ["file_key"] = "Intake", ["batch_row"] = "Intake", ["held_row"] = "Intake",
        ["register_state"] = "Storage", ["schema_migration"] = "Storage", ["schema_level"] = "Storage", ["host_lease"] = "Serving", ["register_identity"] = "Storage",
        ["body"] = "Bodies", ["body_name"] = "Bodies", ["body_superior"] = "Bodies", ["body_succession"] = "Bodies", ["body_purpose"] = "Bodies", ["roster_state"] = "Bodies",
        ["official"] = "Bodies", ["official_role"] = "Bodies", ["account_directory"] = "Bodies", ["one_time_code"] = "Bodies", ["proposal"] = "Bodies", ["body_unit"] = "Bodies",
        ["machine_client"] = "Bodies", ["machine_key"] = "Bodies", ["machine_assertion"] = "Bodies",
        ["official_upkeep"] = "Bodies", ["terms_acceptance"] = "Bodies", ["handover"] = "Bodies", ["handover_work"] = "Bodies",
        ["challenge"] = "Challenges", ["purpose_suspension"] = "Bodies", ["erasure"] = "Erasures", ["own_log_download"] = "PublicLog",
        ["data_key"] = Shared, ["idempotency"] = Shared, ["job_run"] = Shared,
    };

    /// <summary>Reading or writing another's table, with the reason.</summary>
    static readonly Dictionary<string, string> Tolerated = new()
    {
        ["Entries reads delivery"] = "every delivery is an input of the entry's interval, those that do not count too; a view would be the table",
        ["PublicLog reads outbox"] = "it is the queue between the facts and the logs: the sequencer takes out what it gave a place",
        ["PublicLog writes outbox"] = "as above: taking is deleting",
        ["Erasures reads edition_comment"] = "the keeper sees which there are and when their draft ended, and nothing else; a view would be granted to it whole",
        ["Erasures reads edition_draft"] = "as above",
        ["Subjects reads fact"] = "whether a sign-in was bound before is a fact and nothing else",
        ["Subjects reads batch"] = "a name counts once the batch that brought it is released",
        ["Intake reads subject_name"] = "the identity desk sees a person's names, which is a look",
        ["Intake writes subject"] = "numbers of facts that a chunk took and did not use are given back in the same work",
        ["Intake writes subject_identifier"] = "a person's first row brings the number; a discarded batch takes it back",
        ["Intake writes subject_name"] = "as with the number",
        ["Intake writes subject_directory"] = "as with the number",
        ["Intake writes entry"] = "recording is intake's: a chunk's rows go in by one bulk insert each, all in one work",
        ["Intake writes entry_directory"] = "as with the entry",
        ["Intake writes notice"] = "as with the entry: no entry without its notice",
        ["Erasures writes entry"] = "what is erased leaves no row; the keeper alone may delete it, and reads nothing of it",
        ["Erasures writes entry_directory"] = "as with the entry",
        ["Erasures writes notice"] = "as with the entry",
        ["Erasures writes delivery"] = "as with the entry",
        ["Erasures writes entry_suspension"] = "as with the entry",
        ["Erasures writes receipt_suspension"] = "as with the entry and the look",
        ["Erasures writes inquiry"] = "a look whose key is gone leaves no row either",
        ["Erasures writes receipt_directory"] = "as with the look",
        ["Erasures writes look_notice"] = "as with the look that it is about",
        ["Erasures writes challenge"] = "as with the look that it is about",
        ["Erasures writes file_key"] = "the key of a text that was settled goes again when a backup brought it back",
        ["Intake writes delivery"] = "as with the entry: service that the source states",
    };

    /// <summary>Views that read further than their folder's own tables: that is what a published view is for.</summary>
    static bool IsView(string path) => path.Contains("/Views/", StringComparison.Ordinal);

    [Fact]
    public void Core_knows_neither_the_other_projects_nor_a_way_out()
    {
        var names = Assemblies.Core.GetReferencedAssemblies().Select(name => name.Name!).ToArray();

        Assert.DoesNotContain(names, name => name.StartsWith("Probity", StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => Out().IsMatch(name));
    }

    [Fact]
    public void Files_does_not_know_the_program()
    {
        var names = Assemblies.Files.GetReferencedAssemblies().Select(name => name.Name!).ToArray();

        Assert.DoesNotContain("Probity", names);
        Assert.DoesNotContain(names, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name is "Npgsql" or "Microsoft.Data.Sqlite");
    }

    [Fact]
    public void Every_table_has_an_owner()
    {
        Assert.Empty(Tables.All.Select(table => table.Name).Except(OwnerOf.Keys));
        Assert.Empty(OwnerOf.Keys.Except(Tables.All.Select(table => table.Name)));
    }

    [Fact]
    public void A_capability_writes_its_own_tables_only() => Assert.All(Statements().Where(one => one.Writes), one =>
        Assert.True(IsHome(one.Folder, one.Table) || Tolerated.ContainsKey($"{one.Folder} writes {one.Table}"), $"{one.Path} writes {one.Table}, which is {OwnerOf[one.Table]}'s."));

    [Fact]
    public void A_capability_reads_anothers_tables_only_through_a_view_that_the_owner_publishes() =>
        Assert.All(Statements().Where(one => !one.Writes && !IsView(one.Path)), one =>
            Assert.True(IsHome(one.Folder, one.Table) || Tolerated.ContainsKey($"{one.Folder} writes {one.Table}") || Tolerated.ContainsKey($"{one.Folder} reads {one.Table}"),
                $"{one.Path} reads {one.Table}, which is {OwnerOf[one.Table]}'s. Publish a view in src/Probity/{OwnerOf[one.Table]}/Views."));

    [Fact]
    public void What_is_tolerated_still_happens() => Assert.All(Tolerated.Keys, key => Assert.Contains(Statements(), one => key == $"{one.Folder} {(one.Writes ? "writes" : "reads")} {one.Table}"));

    [Fact]
    public void Portals_hold_no_rule_and_no_SQL() => Assert.All(Under("src/Probity/Portals/"), file =>
    {
        Assert.DoesNotContain("Probity.Storage", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Sql().Matches(file.Text), match => OwnerOf.ContainsKey(match.Groups[2].Value));
    });

    [Fact]
    public void SQL_of_one_engine_alone_is_in_few_and_known_files() =>
        Assert.Equal(
            ["src/Probity/Storage/Migrations/0002-guards.postgres.sql", "src/Probity/Storage/Migrations/0002-guards.sqlite.sql", "src/Probity/Storage/Migrations/0010-log-guards.sqlite.sql",
                "src/Probity/Storage/Migrations/0011-erasure-guards.sqlite.sql", "src/Probity/Storage/Migrations/0012-witnesses-guards.sqlite.sql",
                "src/Probity/Storage/Migrations/0013-edition-guards.sqlite.sql", "src/Probity/Storage/Migrations/0020-year-guards.sqlite.sql"],
            Sources.Under("src/Probity", "*.sql").Select(file => file.Path)
                .Where(path => EngineFile().IsMatch(path) && !path.Contains("/SignIn/", StringComparison.Ordinal) && !Grants().IsMatch(path)));

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        Assert.All(Types().Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !IsGenerated(type)), type =>
            Assert.True(type.Name is "Session" || Razor(type), $"{type.FullName} is open."));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.All(Types().Where(type => !IsGenerated(type)), type => Assert.DoesNotMatch("^Record$|(Manager|Helper|Helpers|Service|Dto|Utils|Common)$", type.Name));

    [Fact]
    public void A_constructor_takes_four_things_at_most() =>
        Assert.All(Types().Where(type => type.IsClass && !IsGenerated(type) && !IsRecord(type) && !typeof(Exception).IsAssignableFrom(type)), type =>
            Assert.All(type.GetConstructors(), made =>
                Assert.True(made.GetParameters().Length <= 4, $"{type.FullName} takes {made.GetParameters().Length}.")));

    [Fact]
    public void A_file_is_at_most_220_lines() => Assert.All(Sources.Code.Concat(Sources.Under("tests", "*.cs")), file =>
        Assert.True(file.Text.Count(c => c == '\n') <= 220, $"{file.Path} has {file.Text.Count(c => c == '\n')} lines."));

    [Fact]
    public void Only_the_calendar_turns_a_date_into_an_instant() => Assert.All(
        Sources.Code.Where(file => !file.Path.StartsWith("src/Probity.Core/Calendar/", StringComparison.Ordinal)),
        file => Assert.False(DateToInstant().IsMatch(Comment().Replace(file.Text, "")), $"{file.Path} makes an instant of a date. ShanghaiTime does."));

    /// <summary>Storage is the house's own; files at the root put the parts together.</summary>
    static bool IsHome(string folder, string table) => folder == OwnerOf[table] || OwnerOf[table] == Shared || folder is "Storage" or "";

    static IEnumerable<(string Path, string Folder, string Table, bool Writes)> Statements() =>
        from file in Sources.Code.Concat(Sources.Under("src/Probity", "*.sql"))
        where file.Path.StartsWith("src/Probity/", StringComparison.Ordinal) && !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
        let text = Comment().Replace(file.Text, "")
        from one in Sql().Matches(text).Select(match => (Table: match.Groups[2].Value, Writes: match.Groups[1].Value is not ("from" or "join")))
            .Concat(Insert().Matches(text).Select(match => (Table: NameOf(match.Groups[1].Value), Writes: true)))
        where OwnerOf.ContainsKey(one.Table)
        let folder = file.Path.Split('/') is [_, _, var first, _, ..] ? first : ""
        select (file.Path, folder, one.Table, one.Writes);

    static string NameOf(string member) => ((Table)typeof(Tables).GetField(member)!.GetValue(null)!).Name;

    static IEnumerable<(string Path, string Text)> Under(string folder) => Sources.Code.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal));

    static IEnumerable<Type> Types() => Assemblies.Own.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace?.StartsWith("Probity", StringComparison.Ordinal) is true);

    static bool IsGenerated(Type type) =>
        type.Name.Contains('<') || type.Name is "_Imports" || type.IsDefined(typeof(CompilerGeneratedAttribute)) || typeof(System.Text.Json.Serialization.JsonSerializerContext).IsAssignableFrom(type)
        || (type.DeclaringType is { } outer && IsGenerated(outer)) || type.FullName!.Contains("RegexGenerator", StringComparison.Ordinal);

    static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    // What the Razor compiler makes is open; the page that it is made from cannot say otherwise.
    static bool Razor(Type type) => typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type);

    [GeneratedRegex(@"^(System\.(IO\.(?!$)|Net|Data|Console|Diagnostics\.Process)|Microsoft\.(Data|Extensions|AspNetCore)|Npgsql|System\.Net\.)")]
    private static partial Regex Out();

    [GeneratedRegex(@"\b(delete from|insert into|from|join|update)\s+([a-z_]+)\b")]
    private static partial Regex Sql();

    [GeneratedRegex(@"InsertAsync\(Tables\.(\w+)")]
    private static partial Regex Insert();

    [GeneratedRegex(@"(?m)^\s*(///|//|--).*$")]
    private static partial Regex Comment();

    // Who may read and write is said to PostgreSQL alone: SQLite knows no roles.
    [GeneratedRegex(@"/Storage/Migrations/\d{4}-(\w+-)?grants\.postgres\.sql$")]
    private static partial Regex Grants();

    [GeneratedRegex(@"\.(sqlite|postgres)\.sql$")]
    private static partial Regex EngineFile();

    [GeneratedRegex(@"\.ToDateTime\(|TimeZoneInfo|AddHours\(8\)|Asia/Shanghai")]
    private static partial Regex DateToInstant();
}
