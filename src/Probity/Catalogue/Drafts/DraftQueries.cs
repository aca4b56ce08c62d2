using System.Text;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Catalogue.Drafts;

/// <summary>SQL of drafts and their files.</summary>
static class DraftQueries
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Task<EditionDraft?> FindDraftAsync(this Session db, SubjectRoot register, DraftNumber number, CancellationToken ct) => db.FindAsync(
        $"""
        select draft_id, number, kind, edition, hash, from_on, base, widens, drafted_at, state, comment_from, comment_to, decided_at, version, sealed
          from edition_draft
         where number = {number}
        """, row => Read(register, row), ct);

    /// <summary>All of them before one, the newest first.</summary>
    public static Task<IReadOnlyList<EditionDraft>> ListDraftsAsync(this Session db, SubjectRoot register, (Instant At, Guid Id) before, int limit, CancellationToken ct) => db.ListAsync(
        $"""
        select draft_id, number, kind, edition, hash, from_on, base, widens, drafted_at, state, comment_from, comment_to, decided_at, version, sealed
          from edition_draft
         where (drafted_at, draft_id) < ({before.At}, {before.Id})
         order by drafted_at desc, draft_id desc
         limit {limit}
        """, row => Read(register, row), ct);

    /// <summary>Whether another draft of this edition is on its way.</summary>
    public static Task<bool> IsOnItsWayAsync(this Session db, string edition, CancellationToken ct) => db.FindAsync(
        $"select 1 from edition_draft where edition = {edition} and decided_at is null", _ => true, ct);

    /// <summary>The files of a draft.</summary>
    public static async Task<EditionFiles> ReadFilesAsync(this Session db, Guid draft, CancellationToken ct) => new(await db.ListAsync(
        $"select name, content from edition_file where draft_id = {draft} order by name", row => new EditionFile(row.Text(0), Utf8.GetBytes(row.Text(1))), ct));

    /// <summary>A new draft with its files; a renewal has none.</summary>
    public static async Task AddDraftAsync(this Work work, SubjectRoot register, EditionDraft draft, EditionFiles? files, CancellationToken ct)
    {
        await work.InsertAsync(Tables.EditionDraft,
            [[draft.Id, draft.Number, CodeOf(draft.Kind), draft.Edition, draft.Hash, draft.From, draft.Base, draft.Widens ? 1 : 0, draft.DraftedAt, CodeOf(draft.State), null, null, null, draft.Version, Seal(register, draft)]], ct);
        await work.InsertAsync(Tables.EditionFile, [.. (files?.All ?? []).Select(file => new object?[] { draft.Id, file.Name, Utf8.GetString(file.Content) })], ct);
    }

    /// <summary>Brings on a draft that was read as <paramref name="before"/>.</summary>
    public static void SettleDraft(this Work work, SubjectRoot register, EditionDraft before, EditionDraft after) => work.Update(
        $"""
        update edition_draft
           set state = {CodeOf(after.State)}, comment_from = {after.CommentFrom}, comment_to = {after.CommentTo}, decided_at = {after.DecidedAt}, version = {after.Version}, sealed = {Seal(register, after)}
         where draft_id = {before.Id} and version = {before.Version} and decided_at is null
        """);

    /// <summary>Codes and hashes of the editions that were loaded or published, and how many drafts were published: what moves when the law of the register moves.</summary>
    public static async Task<(IReadOnlyList<LoadedEdition> Editions, int Published)> ReadEditionsAsync(this Session db, CancellationToken ct)
    {
        var editions = db.Ask($"select code, hash from edition order by loaded_at, code", row => new LoadedEdition(row.Text(0), row.Text(1)));
        var published = db.Ask($"select draft_id from edition_draft where state = 'published'", row => row.Id(0));
        await db.FlushAsync(ct);
        return (editions.Rows, published.Rows.Count);
    }

    static EditionDraft Read(SubjectRoot register, Row row)
    {
        var (id, version) = (row.Id(0), row.Int(13));
        return new EditionDraft(id, DraftNumber.Parse(row.Text(1)), Enum.Parse<DraftKind>(row.Text(2), ignoreCase: true), row.Text(3), row.Text(4), row.Date(5))
        {
            Base = row.Text(6),
            Widens = row.Int(7) is 1,
            DraftedAt = row.Instant(8),
            State = Enum.Parse<DraftState>(row.Text(9).Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            CommentFrom = row.DateOrNull(10),
            CommentTo = row.DateOrNull(11),
            DecidedAt = row.InstantOrNull(12),
            Version = version,
            Details = DraftCodec.ReadDetails(register.Identity.Open(row.Bytes(14), At(id, version))),
        };
    }

    static byte[] Seal(SubjectRoot register, EditionDraft draft) => register.Identity.Seal(DraftCodec.Write(draft.Details), At(draft.Id, draft.Version));

    static Place At(Guid draft, int version) => new("edition_draft.sealed", draft, version);

    public static string CodeOf(DraftState state) => state is DraftState.OpenToComment ? "open-to-comment" : state.ToString().ToLowerInvariant();

    public static string CodeOf(DraftKind kind) => kind.ToString().ToLowerInvariant();
}

/// <summary>An edition of which the register says that it is its law.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Hash">SHA-256 over its files, lower-case hex.</param>
sealed record LoadedEdition(string Code, string Hash);
