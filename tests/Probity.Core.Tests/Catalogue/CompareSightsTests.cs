using Probity.Bodies;
using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed class CompareSightsTests
{
    static readonly Edition Now = Shipped.Edition;
    static readonly CreditCode Civil = CreditCode.Parse("11370100MB0DEM084H");

    [Fact]
    public void An_edition_against_itself_shows_nobody_more_or_less() => Assert.Empty(CompareSights.Run(Now, Now));

    [Fact]
    public void A_body_that_is_let_into_a_purpose_gains_every_item_of_it_and_nobody_loses()
    {
        var changes = CompareSights.Run(Now, With("permit", purpose => purpose with { Bodies = [.. purpose.Bodies, Civil] }));

        Assert.Equal(Now.FindPurpose("permit")!.Sees.Select(sight => sight.Item).Order(StringComparer.Ordinal), changes.Select(change => change.Item));
        Assert.All(changes, change => Assert.True(change is { Purpose: "permit", Lost.Count: 0, Gained.Count: > 0 } && change.Body == Civil));
    }

    [Fact]
    public void An_item_that_is_off_and_a_field_that_is_dropped_are_lost_by_each_body_that_saw_them()
    {
        var permit = Now.FindPurpose("permit")!;
        var fewer = CompareSights.Run(Now, With("permit", purpose => purpose with { Sees = [.. purpose.Sees.Select(sight => sight.Item is "penalty.food-safety" ? sight with { Fields = [.. sight.Fields.Where(field => field is not "authority")] } : sight)] }));
        var off = CompareSights.Run(Now, Now with { Items = [.. Now.Items.Select(item => item.Code is "penalty.environment" ? item with { Enabled = false } : item)] });

        Assert.Equal(permit.Bodies.ToHashSet(), fewer.Select(change => change.Body).ToHashSet());
        Assert.All(fewer, change => Assert.Equal("authority", string.Join(" ", [.. change.Gained.Select(field => $"+{field}"), .. change.Lost])));
        Assert.Equal(Now.Purposes.Where(purpose => purpose.Sees.Any(sight => sight.Item is "penalty.environment")).Select(purpose => purpose.Code).ToHashSet(), off.Select(change => change.Purpose).ToHashSet());
        Assert.All(off, change => Assert.Equal(("penalty.environment", 0), (change.Item, change.Gained.Count)));
    }

    [Fact]
    public void Where_a_condition_takes_the_place_of_an_entry_the_fields_are_lost_and_the_condition_is_told()
    {
        var change = CompareSights.Run(Now, With("recruitment", purpose => purpose with { Sees = [.. purpose.Sees.Select(sight => sight.Item is "default.money-judgment" ? sight with { Fields = [], Condition = new Condition("judgment-default", Words.Same("x"), []) } : sight)] })).Single();

        Assert.Equal(["judgment-default: x / x"], change.Gained);
        Assert.Contains("decision-number", change.Lost);
    }

    static Edition With(string code, Func<Purpose, Purpose> change) => Now with { Purposes = [.. Now.Purposes.Select(purpose => purpose.Code == code ? change(purpose) : purpose)] };
}
