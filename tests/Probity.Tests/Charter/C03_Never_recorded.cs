using System.Text.RegularExpressions;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Intake;
using Probity.Storage;

namespace Probity.Tests.Charter;

/// <summary>That refused rows end rejected and leave no text is tested where rows are decided (RowRulesTests, ProtectedConductTests, BatchStoryTests).</summary>
public sealed partial class C03_Never_recorded
{
    static readonly Edition Edition = CatalogueReader.Read(CatalogueFolder.Default).Editions!.All[^1];

    /// <summary>Whether somebody of 16 or 17 lives on the own labour is asked for by the Civil Code (Art. 18): a document's reference, never an amount.</summary>
    static readonly string[] Capacity = ["LabourIncome"];

    [Fact]
    public void The_refuse_list_names_public_order_petition_assembly_religion_and_speech()
    {
        var titles = string.Join('\n', Edition.RefuseList.SelectMany(statute => statute.Aliases.Append(statute.Title.Zh)));

        Assert.All(new[] { "治安管理处罚法", "信访", "集会游行示威", "宗教事务", "网络安全法|互联网信息服务" }, title => Assert.Matches(title, titles));
    }

    [Fact, Enumerates(Part.Tables, Part.Answers, Part.Rules)]
    public void There_is_no_column_field_or_property_for_what_is_never_recorded()
    {
        Assert.All(Tables.All.SelectMany(table => table.Columns.Select(column => $"{table.Name} {column.Name}".Replace('_', ' '))), name => Assert.DoesNotMatch(English(), name));
        Assert.All(FieldNames.All, field =>
        {
            Assert.DoesNotMatch(English(), field.Key.Replace('-', ' '));
            Assert.DoesNotMatch(Chinese(), field.Name.Zh);
        });
        Assert.All(Edition.Datasets.SelectMany(dataset => dataset.Columns), column =>
        {
            Assert.DoesNotMatch(English(), column.Key.Replace('-', ' '));
            Assert.DoesNotMatch(Chinese(), column.Header);
        });
        Assert.All(
            Assemblies.Own.SelectMany(assembly => assembly.GetExportedTypes())
                .Where(type => !typeof(Exception).IsAssignableFrom(type) && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type))
                .SelectMany(type => type.GetProperties()).Where(property => !Capacity.Contains(property.Name)).Select(property => Capital().Replace(property.Name, " $1").ToLowerInvariant()),
            name => Assert.DoesNotMatch(English(), name));
    }

    /// <summary>Every conduct of every item of a profession at once: none may be anything but one of the five wrongs.</summary>
    [Theory, Enumerates(Part.Rules)]
    [InlineData("refused-defence")]
    [InlineData("court-speech")]
    [InlineData("failed-assessment")]
    [Trait("Case", "T24")]
    public void An_item_of_a_profession_knows_five_kinds_of_wrong_and_no_other(string act)
    {
        string[] wrongs = [.. Enum.GetNames<ProfessionalConduct>().Select(name => Capital().Replace(name, "-$1").ToLowerInvariant())];
        Assert.Equal(["bribery", "client-fraud", "false-certificate", "misappropriation", "unlicensed-practice"], wrongs.Order(StringComparer.Ordinal));

        var errors = Hostile.Errors("^items/", Conduct(), act);
        var professions = Edition.Groups.SelectMany(group => group.Items.Select(code => Edition.FindItem(code)!), (group, item) => (Group: group, Item: item)).Where(one => one.Item.Conducts.Count > 0).ToArray();
        Assert.NotEmpty(professions);
        Assert.All(professions, one => Assert.All(one.Item.Conducts, conduct => Assert.Contains(conduct.Code, wrongs)));
        Assert.All(professions, one => Assert.Contains(errors, error => error.File is "groups.yaml" && error.What.En.Contains($"\"{act}\" of \"{one.Item.Code}\" is not on the closed list", StringComparison.Ordinal)));
    }

    /// <summary>Every article that a field or group of the catalogue says is never recorded, covered by an item: each is refused by its number.</summary>
    [Fact, Enumerates(Part.Rules)]
    [Trait("Case", "T24")]
    public void No_item_can_cover_an_article_of_what_is_never_recorded()
    {
        Basis[] never = [.. Edition.NotRecorded.SelectMany(matter => matter.Articles).Distinct()];
        var errors = Hostile.Errors("^items/penalty.food-safety", Covers(), "covers:\n" + string.Join('\n', never.Select(basis => $"  - {Written(basis)}")));

        Assert.True(never.Length > 20);
        Assert.All(never, basis => Assert.Contains(errors, error => error.What.En.StartsWith($"Article {basis.Article} of {Edition.FindStatute(basis.Statute)!.Title.En} is", StringComparison.Ordinal)));
    }

    /// <summary>What is about an organisation comes in by no item: whatever its document says, the row is refused.</summary>
    [Fact, Enumerates(Part.Rules)]
    [Trait("Case", "T24")]
    public void Of_no_item_is_a_row_taken_about_an_organisation() => Rows.EachItem((good, row) =>
    {
        Assert.IsType<RowDecision.Accepted>(good);
        Assert.Equal(RowRefusals.NotAPerson, Assert.Single(Assert.IsType<RowDecision.Rejected>(row(ColumnKeys.DocumentKind, "统一社会信用代码")).Errors).Refusal);
    });

    [Fact, Enumerates(Part.Facts)]
    public void No_part_of_a_fact_is_for_it() =>
        Assert.All(FactKind.All, kind => Assert.All(kind.Keys, key => Assert.DoesNotMatch(English(), key.Replace('-', ' '))));

    [Fact, Enumerates(Part.Doors, Part.Pages)]
    public async Task No_address_and_no_parameter_of_a_page_is_for_it()
    {
        Assert.All((await Whole.RegisterAsync()).Doors, door => Assert.DoesNotMatch(English(), Whole.PathOf(door).Replace('-', ' ').Replace('/', ' ')));
        Assert.All(
            Assemblies.Program.GetTypes().Where(type => typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type)).SelectMany(type => type.GetProperties())
                .Where(property => property.Name is not "ChildContent" && property.IsDefined(typeof(Microsoft.AspNetCore.Components.ParameterAttribute), false)).Select(property => Capital().Replace(property.Name, " $1").ToLowerInvariant()),
            name => Assert.DoesNotMatch(English(), name));
    }

    [GeneratedRegex(@"\b(belief|religion|religious|political|party member|opinion|speech|petition|assembly|association|ethnic|ethnicity|race|health|disease|illness|medical|gene|genetic|biometric|fingerprint|face|sexual|whereabouts|location|latitude|phone|telephone|mobile|messages|chat|purchase|income|salary|asset|deposit|spouse|child|children|parent|relative|family|associate|home address)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex("宗教|信仰|政治面貌|民族|病|健康|基因|指纹|人脸|婚姻|配偶|子女|父母|家庭|亲属|行踪|住址|电话|手机|收入|工资|资产|存款|消费")]
    private static partial Regex Chinese();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Capital();

    static string Written(Basis basis) => $"{basis.Statute} {basis.Article}{(basis.Paragraph is { } paragraph ? $" para {paragraph}" : "")}{(basis.SubItem is { } item ? $" item {item}" : "")}";

    [GeneratedRegex("(?<=^  - code: )(client-fraud|misappropriation|false-certificate|unlicensed-practice|bribery)$")]
    private static partial Regex Conduct();

    [GeneratedRegex("^covers:$")]
    private static partial Regex Covers();
}
