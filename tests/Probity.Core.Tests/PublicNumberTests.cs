namespace Probity.Core.Tests;

public sealed class PublicNumberTests
{
    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static readonly Gen<string> Entries = Gen.ULong.Select(bits => EntryNumber.From(bits).ToString());

    [Fact]
    public void A_number_is_a_letter_sixty_bits_and_a_check_character()
    {
        Assert.Matches("^E-0000-0000-0000-[0-9A-Z]$", EntryNumber.From(0).ToString());
        Assert.Matches("^R-ZZZZ-ZZZZ-ZZZZ-[0-9A-Z]$", ReceiptNumber.From(ulong.MaxValue).ToString());
        Assert.Matches("^B-0000-0000-0012-[0-9A-Z]$", BatchNumber.From(34).ToString());
        Assert.Matches("^C-8000-0000-0000-[0-9A-Z]$", CaseNumber.From(1UL << 58).ToString());
        Assert.StartsWith("N-", NoticeNumber.From(1).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bits_of_a_number_come_back() => Gen.ULong.Sample(bits =>
    {
        Assert.Equal(bits & ((1UL << 60) - 1), EntryNumber.Parse(EntryNumber.From(bits).ToString()).Bits);
        Assert.Equal(NoticeNumber.From(bits), NoticeNumber.Parse(NoticeNumber.From(bits).ToString()));
    });

    [Fact]
    public void Any_one_wrong_character_is_found() => Gen.Select(Entries, Gen.Int[2, 17], Gen.Int[0, 31]).Sample((text, at, other) =>
    {
        if (text[at] is '-' || text[at] == Alphabet[other]) return;
        Assert.False(EntryNumber.TryParse(text[..at] + Alphabet[other] + text[(at + 1)..], null, out _));
    });

    [Fact]
    public void Any_two_swapped_characters_are_found() => Gen.Select(Entries, Gen.Int[0, 13], Gen.Int[0, 13]).Sample((text, a, b) =>
    {
        var typed = text.Replace("-", "", StringComparison.Ordinal).ToCharArray();
        if (typed[a] == typed[b]) return;

        (typed[a], typed[b]) = (typed[b], typed[a]);
        Assert.False(EntryNumber.TryParse(new string(typed), null, out _));
    });

    [Fact]
    public void A_number_of_one_kind_is_none_of_another_whichever_letter_is_put_before_it() => Entries.Sample(text =>
    {
        Assert.False(ReceiptNumber.TryParse(text, null, out _));
        Assert.False(ReceiptNumber.TryParse("R" + text[1..], null, out _));
    });

    [Fact]
    public void Small_letters_and_the_letters_that_look_like_digits_are_taken() => Entries.Sample(text =>
    {
        var number = EntryNumber.Parse(text);

        Assert.Equal(number, EntryNumber.Parse(text.ToLowerInvariant()));
        Assert.Equal(number, EntryNumber.Parse(text.Replace('0', 'o').Replace('1', 'l')));
        Assert.Equal(number, EntryNumber.Parse(text.Replace('0', 'O').Replace('1', 'I')));
        Assert.Equal(number, EntryNumber.Parse($" {text.Replace("-", " ", StringComparison.Ordinal)} "));
        Assert.Equal(number, EntryNumber.Parse(text.Replace("-", "", StringComparison.Ordinal)));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("E")]
    [InlineData("E-0000-0000-0000")]
    [InlineData("E-0000-0000-0000-00")]
    [InlineData("E-0000-0000-000U-0")]
    [InlineData("E-0000-0000-000张-0")]
    public void What_is_no_number_is_not_read(string? text) => Assert.False(EntryNumber.TryParse(text, null, out _));

    [Fact]
    public void Every_kind_of_number_has_its_own_letter_which_nobody_types_as_a_digit()
    {
        var kinds = typeof(EntryNumber).Assembly.GetTypes()
            .Where(type => type.IsValueType && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IPublicNumber<>)))
            .Select(type => (char)type.GetProperty(nameof(EntryNumber.Kind))!.GetValue(null)!).ToArray();

        Assert.Contains('E', kinds);
        Assert.Equal(kinds.Distinct(), kinds);
        Assert.All(kinds, kind => Assert.Contains(kind, Alphabet[10..]));
    }
}
