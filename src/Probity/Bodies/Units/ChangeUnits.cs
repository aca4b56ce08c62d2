using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies.Units;

/// <summary>A body's administrator keeps the units and posts of the own body: adds, renames and ends them. Officials' posts are chosen from them.</summary>
public sealed class ChangeUnits(Store store, KeyRing ring, ChangeRoster change)
{
    /// <summary>It is not as it was when it was read.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("unit.changed",
        "该内设机构或岗位在您查看之后有了变化，请重新查看。", "The unit or post has changed since you read it. Read it again.");

    /// <summary>The tree of a body.</summary>
    public async Task<UnitTree> ReadAsync(CreditCode body, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return Tree(await session.ListUnitsAsync(await session.RootAsync(ring, Ids.Register, ct), body, ct));
    }

    /// <summary>Adds a unit or a post. Refusals: of <see cref="UnitTree"/>.</summary>
    public Task<Outcome<BodyUnit>> AddAsync(Official admin, Channel channel, BodyUnit unit, CancellationToken ct) => RunAsync(admin, async (open, stored) =>
    {
        if (Tree(stored).Add(unit) is { } refusal) return refusal;

        await open.Work.AddUnitAsync(open.Register, admin.Body, unit, ct);
        open.Add(new Fact(FactKind.UnitAdded, open.Work.Now, admin.ActsBy(channel), "", [$"{admin.Body}", unit.Code, UnitQueries.CodeOf(unit.Kind), unit.Within ?? "", unit.Name.Zh, unit.Name.En]));
        return unit;
    }, ct);

    /// <summary>Gives it another name.</summary>
    public Task<Outcome<BodyUnit>> RenameAsync(Official admin, Channel channel, string code, Renaming to, CancellationToken ct) => RunAsync(admin, (open, stored) =>
    {
        if (Tree(stored).Rename(code, to.Name) is { } refusal) return Task.FromResult<Outcome<BodyUnit>>(refusal);

        var found = stored.First(one => one.Unit.Code == code);
        if (found.Unit.Version != to.Version) return Task.FromResult<Outcome<BodyUnit>>(Changed);

        open.Work.RenameUnit(open.Register, found, to.Name);
        open.Add(new Fact(FactKind.UnitRenamed, open.Work.Now, admin.ActsBy(channel), "", [$"{admin.Body}", code, to.Name.Zh, to.Name.En]));
        return Task.FromResult<Outcome<BodyUnit>>(found.Unit with { Name = to.Name, Version = to.Version + 1 });
    }, ct);

    /// <summary>Ends it. Officials who have the post keep it until they are given another.</summary>
    public Task<Outcome<BodyUnit>> EndAsync(Official admin, Channel channel, string code, int version, CancellationToken ct) => RunAsync(admin, (open, stored) =>
    {
        if (Tree(stored).End(code) is { } refusal) return Task.FromResult<Outcome<BodyUnit>>(refusal);

        var found = stored.First(one => one.Unit.Code == code);
        if (found.Unit.Version != version) return Task.FromResult<Outcome<BodyUnit>>(Changed);

        open.Work.EndUnit(open.Register, found);
        open.Add(new Fact(FactKind.UnitEnded, open.Work.Now, admin.ActsBy(channel), "", [$"{admin.Body}", code]));
        return Task.FromResult<Outcome<BodyUnit>>(found.Unit with { IsEnded = true, Version = version + 1 });
    }, ct);

    Task<Outcome<BodyUnit>> RunAsync(Official admin, Func<RosterWork, IReadOnlyList<StoredUnit>, Task<Outcome<BodyUnit>>> decide, CancellationToken ct) =>
        change.RunAsync(admin, 1, async open => await decide(open, await open.Work.ListUnitsAsync(open.Register, admin.Body, ct)), ct);

    static UnitTree Tree(IReadOnlyList<StoredUnit> stored) => new([.. stored.Select(one => one.Unit)]);
}

/// <summary>Another name for a unit or post that was read as a version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Name">The name.</param>
public sealed record Renaming(int Version, Words Name);
