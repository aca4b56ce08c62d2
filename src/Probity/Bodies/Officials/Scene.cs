using Probity.Bodies.Units;
using Probity.Storage;

namespace Probity.Bodies.Officials;

/// <summary>What the forms of appointments are made from.</summary>
sealed class Scene(Roster roster, BodyStandings standings, Store store, ChangeUnits units)
{
    public Roster Roster => roster;

    public async Task<IReadOnlyList<Words>> PostsOfAsync(Official admin, CancellationToken ct) => [.. (await units.ReadAsync(admin.Body, ct)).Posts.Select(post => post.Name).Distinct()];

    public IReadOnlyList<Role> GrantableBy(Official admin) => Grants.Of(standings.Of(admin.Body, store.Now));
}
