using Probity.Catalogue;

namespace Probity.Bodies.Proposals;

/// <summary>The tree as one act finds and grows it: bodies that it opens count for whatever it does after.</summary>
sealed class TreeDraft(BodyTree tree, Edition edition, DateOnly today)
{
    readonly Dictionary<CreditCode, PublicBody> opened = [];

    /// <summary>Bodies that were opened so far.</summary>
    public IReadOnlyList<PublicBody> Opened => [.. opened.Values];

    /// <summary>Begins anew.</summary>
    public void Clear() => opened.Clear();

    public Outcome<PublicBody> OpenOne(CreditCode code, CreditCode? superior, DateOnly on)
    {
        if (on < today) return PlanTree.DatePast;
        if (edition.FindBody(code) is not { } known) return PlanTree.NotInCatalogue;
        if (Find(code) is not null) return PlanTree.Exists;

        var body = new PublicBody(code, known.Level, known.Region, on, null, 1)
        {
            Names = [new BodyName(on, known.Name)],
            Superiors = [new BodySuperior(on, superior)],
        };
        if (superior is { } above && RefuseBelow(body, above, on) is { } refusal) return refusal;

        opened.Add(code, body);
        return body;
    }

    PublicBody? Find(CreditCode code) => opened.GetValueOrDefault(code) ?? tree.Find(code);

    public Outcome<PublicBody> Standing(CreditCode code, DateOnly on)
    {
        if (tree.Find(code) is not { } body) return PlanTree.Unknown;

        return body.IsOpenOn(on) && body.ClosedOn is null ? body : PlanTree.NotOpen;
    }

    public Outcome<PublicBody> Ending(CreditCode code, DateOnly on) => code == edition.Operator ? PlanTree.RunsTheRegister : Standing(code, on);

    public Outcome<PublicBody> Follow(CreditCode code, CreditCode? superior, DateOnly on) => tree.Find(code) is null ? OpenOne(code, superior, on) : Standing(code, on);

    public IEnumerable<PublicBody> Below(CreditCode code, DateOnly on) =>
        tree.All.Where(body => (body.ClosedOn is null || body.ClosedOn > on) && (body.SuperiorOn(on) == code || body.Superiors.Any(place => place.From > on && place.Superior == code)));

    public Refusal? RefuseBelow(PublicBody body, CreditCode superior, DateOnly on) => new Placement(tree, Find).Refuse(body, superior, on);
}
