using Probity.Catalogue;

namespace Probity.Bodies;

/// <summary>
/// What pages call a body, the one way for all of them. A page of today says the name that the body bears today, with the one that the reader may know it by; a page of an edition that holds no longer says the name of its
/// time, with today's. Papers of one day (a decision, a look) say that day's name alone: <see cref="BodyTree.NameOn"/>.
/// </summary>
/// <param name="tree">All bodies.</param>
/// <param name="today">Today, in China.</param>
/// <param name="inForce">The edition in force today: one that began before it is over. Null where no page of an edition is made.</param>
public sealed class BodyNames(BodyTree tree, DateOnly today, Edition? inForce = null)
{
    /// <summary>The name that a body bears today: by the register, else, where it is not open here, by an edition; its code where neither knows it.</summary>
    public Words NameOf(CreditCode code, Edition edition) => tree.Find(code)?.NameOn(today) ?? edition.FindBody(code)?.Name ?? Words.Same($"{code}");

    /// <summary>A body of the register: its name today, and the one before it.</summary>
    public Words WithFormer(PublicBody body) => body.FormerNameOn(today) is { } before ? Formerly(body.NameOn(today), before) : body.NameOn(today);

    /// <summary>A body as a page of an edition says it. Where the edition's text has the name of today, nothing is added.</summary>
    public Words In(Edition edition, CreditCode code)
    {
        var name = NameOf(code, edition);
        if (edition.FindBody(code)?.Name is not { } written || written == name) return name;
        if (IsOver(edition)) return new($"{written.Zh}（现为{name.Zh}）", $"{written.En} (now {name.En})");

        return tree.Find(code) is { } body && body.BoreBefore(written, today) ? Formerly(name, written) : new($"{name.Zh}（目录称{written.Zh}）", $"{name.En} (in the catalogue: {written.En})");
    }

    /// <summary>Those of an edition's bodies that are among some, in the edition's order.</summary>
    public IReadOnlyList<Words> In(Edition edition, IEnumerable<CreditCode> codes) => [.. edition.Bodies.Select(body => body.Code).Intersect(codes).Select(code => In(edition, code))];

    bool IsOver(Edition edition) => edition.To < today || (inForce is { } law && law.Code != edition.Code && edition.From < law.From);

    static Words Formerly(Words name, Words before) => new($"{name.Zh}（原{before.Zh}）", $"{name.En} (formerly {before.En})");
}
