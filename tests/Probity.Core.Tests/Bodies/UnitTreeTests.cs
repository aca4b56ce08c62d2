using Probity.Bodies.Units;

namespace Probity.Core.Tests.Bodies;

public sealed class UnitTreeTests
{
    static readonly BodyUnit Division = new("food", null, UnitKind.Unit, new Words("食品处", "Food division"), 1);
    static readonly BodyUnit Clerk = new("clerk", "food", UnitKind.Post, new Words("经办", "Clerk"), 1);
    static readonly UnitTree Tree = new([Division, Clerk, new("old", null, UnitKind.Unit, Words.Same("old"), 2) { IsEnded = true }]);

    [Fact]
    public void A_code_is_never_given_to_another_and_a_name_stands_once_in_a_place()
    {
        Assert.Equal(UnitTree.CodeTaken, Tree.Add(new("old", null, UnitKind.Unit, Words.Same("n"), 1)));
        Assert.Equal(UnitTree.NameTaken, Tree.Add(new("x", "food", UnitKind.Post, new Words("经办", "Another"), 1)));
        Assert.Equal(UnitTree.NameTaken, Tree.Add(new("x", "food", UnitKind.Post, new Words("另一", "Clerk"), 1)));
        Assert.Null(Tree.Add(new("x", null, UnitKind.Post, Clerk.Name, 1)));
        Assert.Null(Tree.Add(new("x", null, UnitKind.Unit, Words.Same("old"), 1)));
    }

    [Fact]
    public void Nothing_stands_in_a_post_or_in_what_has_ended()
    {
        Assert.Equal(UnitTree.PlaceWrong, Tree.Add(new("x", "clerk", UnitKind.Post, Words.Same("n"), 1)));
        Assert.Equal(UnitTree.PlaceWrong, Tree.Add(new("x", "old", UnitKind.Post, Words.Same("n"), 1)));
        Assert.Equal(UnitTree.PlaceWrong, Tree.Add(new("x", "none", UnitKind.Post, Words.Same("n"), 1)));
    }

    [Fact]
    public void Units_stand_at_most_five_deep_and_posts_in_the_deepest()
    {
        BodyUnit[] chain = [.. Enumerable.Range(1, 5).Select(i => new BodyUnit($"u{i}", i is 1 ? null : $"u{i - 1}", UnitKind.Unit, Words.Same($"u{i}"), 1))];

        Assert.Equal(UnitTree.TooDeep, new UnitTree(chain).Add(new("u6", "u5", UnitKind.Unit, Words.Same("u6"), 1)));
        Assert.Null(new UnitTree(chain).Add(new("p", "u5", UnitKind.Post, Words.Same("p"), 1)));
        Assert.Null(new UnitTree(chain[..4]).Add(chain[4]));
    }

    [Fact]
    public void A_unit_in_which_something_stands_does_not_end()
    {
        Assert.Equal(UnitTree.HasParts, Tree.End("food"));
        Assert.Null(Tree.End("clerk"));
        Assert.Equal(UnitTree.Unknown, Tree.End("old"));
        Assert.Equal(UnitTree.Unknown, Tree.Rename("old", Words.Same("n")));
        Assert.Null(Tree.Rename("clerk", Clerk.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("食品")]
    [InlineData("123456789012345678901")]
    public void A_code_is_short_and_plain(string typed) => Assert.Equal(BodyUnit.CodeMalformed, BodyUnit.ReadCode(typed).Refusal);
}
