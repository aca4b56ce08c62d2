using Probity.Calendar;
using Probity.Challenges;
using Probity.Core.Tests.Catalogue;

namespace Probity.Core.Tests.Challenges;

public sealed class ReadDocumentTests
{
    static readonly ChallengedLook Look = new("R", "permit", "C", "", "A1 赵立文", ShanghaiTime.StartOf(new DateOnly(2026, 11, 23)));
    static readonly DocumentTyped Good = new("application", "济审批受〔2026〕17号", "2026-11-20", "");

    [Fact]
    public void A_kind_a_number_a_day_and_a_hash_are_all_that_reaches_the_person()
    {
        var document = Of(Good with { Kind = " application ", Number = "ＸＫ-2026／17", On = "２０２６-11-20", Digest = new string('A', 64) }).Value;

        Assert.Equal(new MatterDocument("application", "XK-2026/17", new DateOnly(2026, 11, 20), new string('a', 64)), document);
        Assert.Equal(Good.Number, Of(Good).Value.Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("受理通知书")] // no digit: a word, and no number
    [InlineData("本人 2026 年来过")] // a sentence
    [InlineData("已按规定办理2026，请放心")]
    [InlineData("17!")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void What_is_no_document_number_is_refused(string number) => Assert.Equal(ReadDocument.NumberMalformed, Of(Good with { Number = number }).Refusal);

    [Fact]
    public void Each_other_field_is_refused_by_itself()
    {
        Assert.Equal(ReadDocument.KindUnknown, Of(Good with { Kind = "letter" }).Refusal);
        Assert.Equal(ReadDocument.KindUnknown, Of(Good with { Kind = null }).Refusal);
        Assert.Equal(ReadDocument.DateMalformed, Of(Good with { On = "2026-11-31" }).Refusal);
        Assert.Equal(ReadDocument.DigestMalformed, Of(Good with { Digest = "abc" }).Refusal);
        Assert.Null(Of(Good with { On = "2026-11-23" }).Refusal);
        Assert.Equal(ReadDocument.DateLater, Of(Good with { On = "2026-11-24" }).Refusal);
    }

    static Outcome<MatterDocument> Of(DocumentTyped typed) => ReadDocument.Of(Shipped.Edition.Challenge!, Look, typed);
}
