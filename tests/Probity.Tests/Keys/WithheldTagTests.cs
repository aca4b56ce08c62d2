using Probity.Facts;
using Probity.Keys;

namespace Probity.Tests.Keys;

/// <summary>A withheld look is recognised by nobody before its time: neither with the keys that a person has, nor with those of another year.</summary>
public sealed class WithheldTagTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("probity-ring-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void The_keys_of_tags_are_those_that_the_page_of_the_format_gives()
    {
        var root = new SecretKey([.. Enumerable.Range(0, 32).Select(value => (byte)value)]);

        Assert.Equal("9211988596c49806d2a47ff06ef590533a02a7e6592714fbec89ea9991203d62", Convert.ToHexStringLower(root.Derive(LeafTag.WithheldLabel(2027)).Tag(1)));
        Assert.Equal(Convert.ToHexStringLower(LeafTag.Of(Convert.FromHexString("81951fc045861769e7ff5a89043587ede52bd71d599935c4da4ec60af75c6eab"), 1)), Convert.ToHexStringLower(root.Derive("tag/inquiries").Tag(1)));
        var page = Sources.Under("docs", "log-format.md").Single().Text;
        Assert.Contains("its tag 1          9211988596c49806d2a47ff06ef590533a02a7e6592714fbec89ea9991203d62", page, StringComparison.Ordinal);
        Assert.Contains("tag/inquiries      81951fc045861769e7ff5a89043587ede52bd71d599935c4da4ec60af75c6eab", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_keys_that_a_person_has_nor_those_of_another_year_find_a_withheld_look()
    {
        var person = SubjectRoot.Create(KeyRing.Create(folder, RegisterMode.Demo), Guid.NewGuid()).Root;
        var withheld = Enumerable.Range(1, 200).Select(m => Convert.ToHexString(person.WithheldTag(2027, m))).ToHashSet();
        byte[][] held = [person.TagKey(LogKind.Inquiries), person.TagKey(LogKind.Journal), person.FindWithheldTagKey(2026, new DateOnly(2028, 7, 1))!];

        Assert.Equal(200, withheld.Count);
        Assert.All(held, key => Assert.DoesNotContain(Enumerable.Range(1, 2_000).Select(n => Convert.ToHexString(LeafTag.Of(key, n))), withheld.Contains));
        Assert.All(Enumerable.Range(1, 2_000), n => Assert.DoesNotContain(Convert.ToHexString(person.Tag(LogKind.Inquiries, n)), withheld));
    }

    [Fact]
    public void The_key_of_a_year_is_given_once_no_look_of_it_can_be_withheld_any_more()
    {
        var person = SubjectRoot.Create(KeyRing.Create(folder, RegisterMode.Demo), Guid.NewGuid()).Root;
        var lastLookReleased = new DateOnly(2027, 12, 31).AddMonths(LeafTag.MonthsWithheld);

        Assert.True(lastLookReleased < LeafTag.WithheldKeyGivenFrom(2027));
        Assert.Null(person.FindWithheldTagKey(2027, new DateOnly(2029, 6, 30)));
        Assert.Equal(person.WithheldTag(2027, 3), LeafTag.Of(person.FindWithheldTagKey(2027, new DateOnly(2029, 7, 1)), 3));
    }
}
