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
    [InlineData("王海燕是坏人1")] // a sentence needs no blank
    [InlineData("王海燕是坏人1号")]
    [InlineData("当事人欠债不还请勿再问否则后果自负〔2026〕1号")]
    [InlineData("(2026)王海燕欠债不还1号")]
    [InlineData("she-lied-2026")]
    [InlineData("济审批受〔26〕17号")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void What_is_no_document_number_is_refused(string number) => Assert.Equal(ReadDocument.NumberMalformed, Of(Good with { Number = number }).Refusal);

    [Theory]
    [InlineData("济审批受〔2026〕17号")]
    [InlineData("济南高新综执罚决字[2026]第0017-1号")]
    [InlineData("(2026)鲁0102执恢12号之一")]
    [InlineData("(2026)最高法民申3号")]
    [InlineData("济高合字第17号")]
    [InlineData("第17号")]
    [InlineData("JNSP-XK-2026-000117")]
    [InlineData("370100202600017")]
    public void The_forms_that_documents_have_are_taken(string number) => Assert.Equal(number, Of(Good with { Number = number }).Value.Number);

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
