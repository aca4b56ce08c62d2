using Probity.Subjects;

namespace Probity.Core.Tests.Subjects;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("张三")]
    [InlineData("𬭚𫖯")]
    [InlineData("\U000323C1二")]
    [InlineData("阿卜杜拉·买买提")]
    [InlineData("马〇")]
    [InlineData("Jean-Luc O’Neill")]
    [InlineData("ئەلى ۋەلى")]
    [InlineData("邢\uE0001")]
    public void A_name_is_kept_as_it_was_sent(string text)
    {
        Assert.Equal(text, PersonName.Read(text).Value.Reveal());
        Assert.Equal(text, PersonName.Read($" \t{text}　").Value.Reveal());
    }

    [Theory]
    [InlineData(null, "subject.name-missing")]
    [InlineData(" 　", "subject.name-missing")]
    [InlineData("张\u0000三", "subject.name-character")]
    [InlineData("张\n三", "subject.name-character")]
    [InlineData("张\u200B三", "subject.name-character")]
    [InlineData("张\u202E三", "subject.name-character")]
    [InlineData("张\uFFFD", "subject.name-character")]
    [InlineData("12345", "subject.name-letter")]
    [InlineData("１２３", "subject.name-letter")]
    [InlineData("·-*", "subject.name-letter")]
    public void What_is_no_name_is_refused_with_the_reason(string? text, string code)
    {
        Assert.Equal(code, PersonName.Read(text).Refusal?.Code);
        Assert.False(PersonName.TryParse(text, null, out _));
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.Equal(PersonName.CharacterWrong, PersonName.Read("张\uD86D").Refusal);
        Assert.Equal(PersonName.CharacterWrong, PersonName.Read("\uDF5A三").Refusal);
    }

    [Fact]
    public void A_hundred_characters_are_a_name_and_one_more_is_not()
    {
        Assert.False(PersonName.Read(string.Concat(Enumerable.Repeat("𬭚", 100))).IsRefused);
        Assert.Equal(PersonName.TooLong, PersonName.Read(string.Concat(Enumerable.Repeat("𬭚", 101))).Refusal);
        Assert.Equal(PersonName.TooLong, PersonName.Read("A" + new string('\u0301', 5000)).Refusal);
    }

    [Theory]
    [InlineData("张三", "张 三")]
    [InlineData("张三", "张　　三")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉・买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉•买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉‧买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉∙买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉．买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉.买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉 · 买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉\u0387买买提")]
    [InlineData("JOHN SMITH", "Ｊｏｈｎ　　smith")]
    [InlineData("ANDRÉ", "Andre\u0301")]
    [InlineData("龴三", "\uE81E三")]
    [InlineData("神三", "\uFA19三")]
    [InlineData("葛三", "葛\U000E0100三")]
    public void Two_spellings_of_one_name_match(string one, string other)
    {
        Assert.Equal(one, PersonName.Parse(other).Normal);
        Assert.True(PersonName.Parse(one).Matches(PersonName.Parse(other)));
    }

    [Theory]
    [InlineData("张三", "张山")]
    [InlineData("吕三", "吕叁")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉买买提")]
    [InlineData("J. SMITH", "J SMITH")]
    [InlineData("ANNA MARIA", "ANNAMARIA")]
    [InlineData("李．", "李·")]
    public void Different_names_do_not_match(string one, string other) =>
        Assert.False(PersonName.Parse(one).Matches(PersonName.Parse(other)));

    static readonly string[] Parts = ["张", "𬭚", "龴", "\uE81E", "A", "é", "e\u0301", " ", "　", "·", "．", ".", "・", "-", "\uFA19"];

    [Fact]
    public void The_normal_form_of_a_normal_form_is_itself() =>
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[1, 12].Sample(parts =>
        {
            var name = PersonName.Read(string.Concat(parts) + "王");
            Assert.Equal(name.Value.Normal, PersonName.Parse(name.Value.Normal).Normal);
        });

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("𬭚𫖯𬱖", "𬭚**")]
    [InlineData("阿卜·买", "阿***")]
    [InlineData("张", "*")]
    public void Printing_a_name_does_not_show_it(string text, string mask)
    {
        Assert.Equal(mask, $"{PersonName.Parse(text)}");
        Assert.Equal("", default(PersonName).ToString());
    }
}
