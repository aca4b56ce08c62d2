using System.Security.Cryptography;
using System.Text;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Catalogue.Drafts;

/// <summary>SQL of comments on drafts. The words stand under a key of their own; where it is gone, they are.</summary>
static class CommentQueries
{
    /// <summary>Comments on a draft that nobody answered, the oldest first, after one.</summary>
    public static Task<IReadOnlyList<DraftComment>> ListUnansweredAsync(this Session db, SubjectRoot register, Guid draft, (Instant At, Guid Id) after, int limit, CancellationToken ct) => db.ListAsync(
        $"""
        select c.comment_id, c.draft_id, c.number, c.received_at, c.answered_at, c.version, c.times, c.answer, c.sealed, k.wrapped
          from edition_comment c
          left join data_key k on k.subject_id = {Ids.Register} and k.key_id = c.comment_id
         where c.draft_id = {draft} and c.answered_at is null and (c.received_at, c.comment_id) > ({after.At}, {after.Id})
         order by c.received_at, c.comment_id
         limit {limit}
        """, row => Read(register, row), ct);

    /// <summary>Comments on a draft that were answered, those answered last first, before one.</summary>
    public static Task<IReadOnlyList<DraftComment>> ListAnsweredAsync(this Session db, SubjectRoot register, Guid draft, (Instant At, Guid Id) before, int limit, CancellationToken ct) => db.ListAsync(
        $"""
        select c.comment_id, c.draft_id, c.number, c.received_at, c.answered_at, c.version, c.times, c.answer, c.sealed, k.wrapped
          from edition_comment c
          left join data_key k on k.subject_id = {Ids.Register} and k.key_id = c.comment_id
         where c.draft_id = {draft} and c.answered_at is not null and (c.answered_at, c.comment_id) < ({before.At}, {before.Id})
         order by c.answered_at desc, c.comment_id desc
         limit {limit}
        """, row => Read(register, row), ct);

    public static Task<DraftComment?> FindCommentAsync(this Session db, SubjectRoot register, CommentNumber number, CancellationToken ct) => db.FindAsync(
        $"""
        select c.comment_id, c.draft_id, c.number, c.received_at, c.answered_at, c.version, c.times, c.answer, c.sealed, k.wrapped
          from edition_comment c
          left join data_key k on k.subject_id = {Ids.Register} and k.key_id = c.comment_id
         where c.number = {number}
        """, row => Read(register, row), ct);

    /// <summary>The number of the comment that said these words of a draft before; null where nobody did.</summary>
    public static Task<CommentNumber?> FindSameAsync(this Session db, SubjectRoot register, Guid draft, string words, CancellationToken ct) => db.FindAsync<CommentNumber?>(
        $"select number from edition_comment where draft_id = {draft} and digest = {DigestOf(register, draft, words)}", row => CommentNumber.Parse(row.Text(0)), ct);

    /// <summary>How many comments of a draft nobody answered.</summary>
    public static async Task<int> CountUnansweredAsync(this Session db, Guid draft, CancellationToken ct) =>
        (int)await db.FindAsync($"select count(*) from edition_comment where draft_id = {draft} and answered_at is null", row => row.Long(0), ct);

    public static async Task AddCommentAsync(this Work work, SubjectRoot register, DraftComment comment, string words, CancellationToken ct)
    {
        var (key, wrapped) = register.NewDataKey(comment.Id);
        await work.InsertAsync(Tables.DataKey, [[Ids.Register, comment.Id, wrapped]], ct);
        await work.InsertAsync(Tables.EditionComment,
            [[comment.Id, comment.Draft, comment.Number, comment.ReceivedAt, null, comment.Version, key.Seal(Encoding.UTF8.GetBytes(words), WordsOf(comment.Id)), DigestOf(register, comment.Draft, words), 1, null]], ct);
    }

    /// <summary>Somebody said the same once more.</summary>
    public static void CountAgain(this Work work, CommentNumber number) => work.Update($"update edition_comment set times = times + 1 where number = {number}");

    /// <summary>Answers a comment that was read as <paramref name="before"/>.</summary>
    public static void SettleComment(this Work work, SubjectRoot register, DraftComment before, DraftComment after) => work.Update(
        $"""
        update edition_comment
           set answered_at = {after.AnsweredAt}, version = {after.Version}, answer = {register.Identity.Seal(DraftCodec.Write(new CommentAnswer(after.Answer!, after.IsTaken)), AnswerOf(after.Id, after.Version))}
         where comment_id = {before.Id} and version = {before.Version}
        """);

    static DraftComment Read(SubjectRoot register, Row row)
    {
        var (id, version) = (row.Id(0), row.Int(5));
        var answer = row.BytesOrNull(7) is { } box ? DraftCodec.ReadAnswer(register.Identity.Open(box, AnswerOf(id, version))) : null;
        return new DraftComment(id, row.Id(1), CommentNumber.Parse(row.Text(2)), row.Instant(3))
        {
            Text = row.BytesOrNull(9) is { } wrapped ? Encoding.UTF8.GetString(register.DataKey(id, wrapped).Open(row.Bytes(8), WordsOf(id))) : null,
            AnsweredAt = row.InstantOrNull(4), Version = version, Times = row.Int(6), Answer = answer?.Answer, IsTaken = answer?.IsTaken is true,
        };
    }

    // White space makes no other opinion. Under a key, so that nobody who reads the table can try what somebody might have said.
    static byte[] DigestOf(SubjectRoot register, Guid draft, string words) => HMACSHA256.HashData(
        register.Identity.Derive("edition_comment.digest").Bytes, Encoding.UTF8.GetBytes($"{draft} {string.Join(' ', words.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}"));

    static Place WordsOf(Guid comment) => new("edition_comment.sealed", comment);

    static Place AnswerOf(Guid comment, int version) => new("edition_comment.answer", comment, version);
}

/// <summary>What is sealed of an answer.</summary>
sealed record CommentAnswer(string Answer, bool IsTaken);
