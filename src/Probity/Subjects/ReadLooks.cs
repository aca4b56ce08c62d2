using Probity.Bodies;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects;

/// <summary>A page of the looks at a person.</summary>
/// <param name="Looks">The newest first.</param>
/// <param name="Total">How many there are altogether: the person alone sees it.</param>
/// <param name="Older">Cursor of the next older page; null when this is the last.</param>
public sealed record LookPage(IReadOnlyList<OwnLook> Looks, long Total, long? Older);

/// <summary>
/// Who looked (charter C6): every look, those that found nothing, asked with a wrong name or were refused too, and those of the identity
/// desk and the counter. Nothing that an official typed freely is in it (misuse H38), nor the official's own name.
/// </summary>
public sealed class ReadLooks(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>Looks on one page.</summary>
    public const int PageSize = 25;

    /// <summary>The looks older than a cursor; null: from the newest.</summary>
    public async Task<LookPage> ListAsync(Guid subject, long? before, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var rows = session.AskLooks(subject, before ?? long.MaxValue, PageSize + 1);
        var total = session.CountLooks(subject);
        var root = await session.RootAsync(ring, subject, ct);
        OwnLook[] looks = [.. rows.Rows.Take(PageSize).Select(stored => OwnLook.Of(stored, stored.Open(root), rules))];
        return new LookPage(looks, total.Rows[0], rows.Rows.Count > PageSize ? rows.Rows[PageSize - 1].N : null);
    }
}
