using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>What a file's headers and words are read as decides what is taken in: a word that moves to another code is doubt.</summary>
public sealed class CompareReadingsTests
{
    static readonly Edition Before = Shipped.Edition;

    /// <summary>A column of the penalty template, a word, and the code as which it is read from now on.</summary>
    public static TheoryData<string, string, string> Moves => new()
    {
        { "procedure", "当场处罚", "ordinary" },
        { "minor-remedied", "有", "no" },
        { "served-how", "当面送达", "announcement" },
        { "remedies-told", "未告知", "yes" },
        { "penalty-kind", "行业禁入", "warning" },
        { "document-kind", "护照", "resident-id" },
    };

    [Theory, MemberData(nameof(Moves))]
    public void A_word_that_is_read_as_another_code_widens_and_says_both(string key, string word, string code)
    {
        var changes = CompareEditions.Run(Before, With(key, column => column with
        {
            Choices = [.. column.Choices.Select(choice => choice with { Spellings = [.. choice.Spellings.Where(one => one != word), .. choice.Code == code ? new[] { word } : []] })],
        }));

        var becomes = Before.FindDataset("penalty")!.Columns.Concat(Before.FindDataset("penalty")!.Companion).Single(column => column.Key == key).Choices.Single(choice => choice.Code == code).Name;
        Assert.Equal([ChangeEffect.Widens, ChangeEffect.Narrows], changes.Select(change => change.Effect).Where(effect => effect is not ChangeEffect.Neither));
        Assert.Contains($"“{word}”读作“{becomes.Zh}”", changes[0].Words.Zh, StringComparison.Ordinal);
        Assert.Contains($"“{word}” as \"{becomes.En}\"", changes[0].Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spelling_more_widens_and_one_less_narrows() => AssertWidens(With("procedure", column => column with
    {
        Choices = [.. column.Choices.Select(choice => choice.Code is "ordinary" ? choice with { Spellings = [.. choice.Spellings, "快速程序"] } : choice)],
    }));

    [Fact]
    public void A_header_more_widens_and_one_less_narrows() => AssertWidens(With("basis", column => column with { Names = [.. column.Names, "备考"] }));

    [Fact]
    public void The_same_word_in_another_width_and_what_only_people_read_touches_nobody()
    {
        Assert.Equal(ChangeEffect.Neither, Assert.Single(CompareEditions.Run(Before, With("amount-fen", column => column with { Header = "罚款金额(万元)" }))).Effect);
        Assert.Equal(ChangeEffect.Neither, Assert.Single(CompareEditions.Run(Before, With("basis", column => column with { English = "Law" }))).Effect);
    }

    static void AssertWidens(Edition after)
    {
        Assert.Equal((ChangedThing.Dataset, ChangeEffect.Widens), Told(Before, after));
        Assert.Equal((ChangedThing.Dataset, ChangeEffect.Narrows), Told(after, Before));
    }

    static (ChangedThing, ChangeEffect) Told(Edition before, Edition after) =>
        CompareEditions.Run(before, after).Where(change => change.Effect is not ChangeEffect.Neither).Select(change => (change.Thing, change.Effect)).Single();

    static Edition With(string key, Func<Column, Column> change) => Before with
    {
        Datasets = [.. Before.Datasets.Select(dataset => dataset.Code is not "penalty" ? dataset : dataset with { Columns = All(dataset.Columns, key, change), Companion = All(dataset.Companion, key, change) })],
    };

    static IReadOnlyList<Column> All(IReadOnlyList<Column> columns, string key, Func<Column, Column> change) => [.. columns.Select(column => column.Key == key ? change(column) : column)];
}
