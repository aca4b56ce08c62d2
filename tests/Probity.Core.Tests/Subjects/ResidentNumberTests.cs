using Probity.Subjects;

namespace Probity.Core.Tests.Subjects;

public sealed class ResidentNumberTests
{
    [Theory]
    [InlineData("11010519491231002X", "1949-12-31")]
    [InlineData("440524188001010014", "1880-01-01")]
    [InlineData("81000019980902013X", "1998-09-02")]
    public void The_published_numbers_are_read(string text, string birth)
    {
        var number = ResidentNumber.Read(text).Value;

        Assert.Equal(text, number.Reveal());
        Assert.Equal(DateOnly.Parse(birth), number.BirthDate);
        Assert.False(number.IsConverted);
        Assert.True(number.IsKnownProvince);
    }

    [Theory]
    [InlineData(" 11010519491231002x\t")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("　11010519491231002ｘ　")]
    public void Spaces_full_width_forms_and_a_small_x_are_one_number(string text) =>
        Assert.Equal(ResidentNumber.Parse("11010519491231002X"), ResidentNumber.Parse(text));

    [Theory]
    [InlineData(null, "subject.number-length")]
    [InlineData("", "subject.number-length")]
    [InlineData("11010519491231002", "subject.number-length")]
    [InlineData("11010519491231002XX", "subject.number-length")]
    [InlineData("11010519491231002Y", "subject.number-character")]
    [InlineData("1101051949123100X2", "subject.number-character")]
    [InlineData("①1010519491231002X", "subject.number-character")]
    [InlineData("110105194912310021", "subject.number-check")]
    [InlineData("110105491331002", "subject.number-date")]
    [InlineData("110105491231X02", "subject.number-character")]
    public void What_is_no_number_is_refused_with_the_reason(string? text, string code)
    {
        Assert.Equal(code, ResidentNumber.Read(text).Refusal?.Code);
        Assert.False(ResidentNumber.TryParse(text, null, out _));
    }

    [Fact]
    public void Half_a_character_is_refused_not_thrown_at() =>
        Assert.Equal(ResidentNumber.CharacterWrong, ResidentNumber.Read("11010519491231002\uD800").Refusal);

    [Theory]
    [InlineData("11010519490229")]
    [InlineData("11010519491301")]
    [InlineData("11010519490001")]
    [InlineData("11010518791231")]
    public void A_birth_date_that_cannot_be_is_refused_even_with_a_right_check_character(string head) =>
        Assert.Equal(ResidentNumber.DateWrong, ResidentNumber.Read(WithCheck(head + "001")).Refusal);

    [Fact]
    public void Any_changed_digit_and_any_swap_of_neighbours_is_found() =>
        Gen.Select(Numbers, Gen.Int[0, 16], Gen.Int[1, 9]).Sample((text, at, step) =>
        {
            var changed = text[..at] + (char)('0' + (text[at] - '0' + step) % 10) + text[(at + 1)..];
            Assert.True(ResidentNumber.Read(changed).IsRefused);

            if (at is 16 || text[at] == text[at + 1]) return;
            var swapped = text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
            Assert.True(ResidentNumber.Read(swapped).IsRefused);
        });

    [Fact]
    public void Every_number_that_is_made_by_the_standard_is_read_back() =>
        Numbers.Sample(text => Assert.Equal(text, ResidentNumber.Read(text).Value.Reveal()));

    [Fact]
    public void A_number_of_fifteen_digits_is_the_same_person_as_its_eighteen()
    {
        var old = ResidentNumber.Parse("110105491231002");

        Assert.Equal("11010519491231002X", old.Reveal());
        Assert.True(old.IsConverted);
        Assert.Equal(ResidentNumber.Parse("11010519491231002X"), old);
        Assert.Equal(ResidentNumber.Parse("11010519491231002X").GetHashCode(), old.GetHashCode());
    }

    [Fact]
    public void Nobody_with_fifteen_digits_was_born_from_2000_and_the_old_centenarians_keep_their_century()
    {
        Assert.Equal(1905, ResidentNumber.Parse("110105050101001").BirthDate.Year);
        Assert.Equal(1895, ResidentNumber.Parse("110105950101997").BirthDate.Year);
    }

    [Theory]
    [InlineData("379999", true, true)]
    [InlineData("371482", true, false)]
    [InlineData("830000", true, false)]
    [InlineData("937156", true, false)]
    [InlineData("990000", false, false)]
    [InlineData("000000", false, false)]
    [InlineData("161616", false, false)]
    public void A_region_is_never_a_reason_to_refuse(string region, bool known, bool synthetic)
    {
        var number = ResidentNumber.Read(WithCheck(region + "19900101001")).Value;

        Assert.Equal(region, number.Region);
        Assert.Equal(known, number.IsKnownProvince);
        Assert.Equal(synthetic, number.IsSynthetic);
    }

    [Fact]
    public void Printing_a_number_does_not_show_it()
    {
        var number = ResidentNumber.Parse(WithCheck("37999919900101001"));

        Assert.Equal($"3799**********{number.Reveal()[14..]}", number.ToString());
        Assert.DoesNotContain("19900101", $"{number} {Outcome(number)}", StringComparison.Ordinal);
        Assert.Equal("", default(ResidentNumber).ToString());

        static Outcome<ResidentNumber> Outcome(ResidentNumber number) => number;
    }

    static readonly Gen<string> Numbers =
        from region in Gen.Int[110000, 659999]
        from day in Gen.Int[new DateOnly(1880, 1, 1).DayNumber, new DateOnly(2026, 1, 1).DayNumber]
        from sequence in Gen.Int[0, 999]
        select WithCheck($"{region}{DateOnly.FromDayNumber(day):yyyyMMdd}{sequence:000}");

    // ISO 7064 MOD 11-2 by its recursion, apart from the weights of the code under test.
    static string WithCheck(string seventeen)
    {
        var p = seventeen.Aggregate(0, (p, digit) => (p + digit - '0') * 2 % 11);
        return seventeen + "0123456789X"[(12 - p) % 11];
    }
}
