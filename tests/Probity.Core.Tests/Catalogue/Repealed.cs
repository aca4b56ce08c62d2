using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>The shipped edition with an invented end of some of its articles.</summary>
static class Repealed
{
    public static readonly DateOnly Day = new(2026, 7, 1);

    public static readonly Basis Unlicensed = new("food-safety-law", "122");

    /// <summary>The edition in which a statute ended, or some articles of it.</summary>
    public static Edition With(this Edition edition, string statute, params BasisEnd[] ended) =>
        edition with { Statutes = [.. edition.Statutes.Select(one => one.Code == statute ? one with { Ended = [.. one.Ended, .. ended] } : one)] };

    /// <summary>An end on <see cref="Day"/> without anything in its place.</summary>
    public static BasisEnd Gone(EndKind how, params Basis[] bases) => new(bases, Day, how, [], "invented");

    /// <summary>An end on <see cref="Day"/> with something in its place.</summary>
    public static BasisEnd Followed(EndKind how, Basis ended, params Basis[] by) => new([ended], Day, how, by, "invented");

    public static LegalStanding.Suspended IsSuspended(LegalStanding standing) => Assert.IsType<LegalStanding.Suspended>(standing);
}
