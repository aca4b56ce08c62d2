using Probity.Subjects;

namespace Probity.Core.Tests.Subjects;

public sealed class Gb18030MovedTests
{
    const string Before = "\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864";
    const string After = "\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB";

    [Fact]
    public void The_eighteen_moved_characters_go_to_their_place_of_2022() => Assert.Equal(After, Gb18030Moved.Fold(Before));

    [Fact]
    public void Every_other_character_stays()
    {
        var others = string.Concat(Enumerable.Range(0xE000, 0x1900).Select(c => (char)c).Where(c => !Before.Contains(c)));

        Assert.Equal(others + After + "张𬭚", Gb18030Moved.Fold(others + After + "张𬭚"));
    }
}
