using Probity.Bodies;

namespace Probity.Core.Tests.Bodies;

public sealed class BodyNamesTests
{
    static readonly Words Old = Tree.Edition.FindBody(Tree.B)!.Name;
    static readonly Words New = new("新名", "New name");

    [Fact]
    public void A_body_that_was_never_renamed_is_called_what_the_edition_calls_it() =>
        Assert.Equal(Old, new BodyNames(Tree.With(), Tree.Today).In(Tree.Edition, Tree.B));

    [Fact]
    public void From_the_day_of_a_rename_a_page_says_the_new_name_and_the_former_one_and_not_a_day_before()
    {
        var tree = Renamed(Tree.Today);

        Assert.Equal(new Words($"新名（原{Old.Zh}）", $"New name (formerly {Old.En})"), new BodyNames(tree, Tree.Today).In(Tree.Edition, Tree.B));
        Assert.Equal(Old, new BodyNames(tree, Tree.Today.AddDays(-1)).In(Tree.Edition, Tree.B));
        Assert.Equal(Old, new BodyNames(tree, Tree.Today.AddDays(-1)).WithFormer(tree.Find(Tree.B)!));
        Assert.Equal(new Words($"新名（原{Old.Zh}）", $"New name (formerly {Old.En})"), new BodyNames(tree, Tree.Today).WithFormer(tree.Find(Tree.B)!));
    }

    [Fact]
    public void The_permanent_page_of_a_past_edition_says_the_name_of_its_time_and_todays()
    {
        var past = Tree.Edition with { To = Tree.Today.AddDays(-1) };

        Assert.Equal(new Words($"{Old.Zh}（现为新名）", $"{Old.En} (now New name)"), new BodyNames(Renamed(Tree.Today), Tree.Today).In(past, Tree.B));
        Assert.Equal(Old, new BodyNames(Tree.With(), Tree.Today).In(past, Tree.B));
        var next = Tree.Edition with { Code = "e2", From = Tree.Today };
        Assert.Equal(new Words($"{Old.Zh}（现为新名）", $"{Old.En} (now New name)"), new BodyNames(Renamed(Tree.Today), Tree.Today, next).In(Tree.Edition, Tree.B));
        Assert.Equal(new Words($"新名（原{Old.Zh}）", $"New name (formerly {Old.En})"), new BodyNames(Renamed(Tree.Today), Tree.Today, next).In(next, Tree.B));
    }

    [Fact]
    public void An_edition_that_has_the_new_name_says_nothing_of_the_former_one()
    {
        var later = Tree.Edition with { Bodies = [.. Tree.Edition.Bodies.Select(body => body.Code == Tree.B ? body with { Name = New } : body)] };

        Assert.Equal(New, new BodyNames(Renamed(Tree.Today), Tree.Today).In(later, Tree.B));
    }

    [Fact]
    public void A_name_that_the_body_never_bore_is_the_catalogues_and_no_former_one()
    {
        var other = Tree.Edition with { Bodies = [.. Tree.Edition.Bodies.Select(body => body.Code == Tree.B ? body with { Name = New } : body)] };

        Assert.Equal(new Words($"{Old.Zh}（目录称新名）", $"{Old.En} (in the catalogue: New name)"), new BodyNames(Tree.With(), Tree.Today).In(other, Tree.B));
        Assert.Equal(new Words($"{Old.Zh}（目录称新名）", $"{Old.En} (in the catalogue: New name)"), new BodyNames(Renamed(Tree.Today.AddDays(1)), Tree.Today).In(other, Tree.B));
    }

    [Fact]
    public void A_body_that_is_not_open_is_called_as_the_edition_has_it_and_one_that_nobody_knows_by_its_code()
    {
        var names = new BodyNames(Tree.With(), Tree.Today);

        Assert.Equal(Tree.Edition.FindBody(Tree.New)!.Name, names.In(Tree.Edition, Tree.New));
        Assert.Equal(Words.Same("11370000MB0DEM2609"), names.In(Tree.Edition, CreditCode.Parse("11370000MB0DEM2609")));
    }

    [Fact]
    public void Bodies_stand_in_the_order_of_the_edition() =>
        Assert.Equal([Tree.Edition.FindBody(Tree.B)!.Name, Tree.Edition.FindBody(Tree.D)!.Name], new BodyNames(Tree.With(), Tree.Today).In(Tree.Edition, [Tree.D, Tree.B]));

    static BodyTree Renamed(DateOnly on) => Tree.With(body => body.Code == Tree.B ? body with { Names = [.. body.Names, new BodyName(on, New)] } : body);
}
