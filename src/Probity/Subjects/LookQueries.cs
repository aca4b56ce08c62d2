using Probity.Bodies;
using Probity.Calendar;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects;

/// <summary>SQL of the looks at a person, read through the view that inquiries publish.</summary>
static class LookQueries
{
    /// <summary>Looks older than a number in the person's order, the newest first.</summary>
    public static Answer<StoredLook> AskLooks(this Session db, Guid subject, long before, int limit) =>
        db.Ask(
            $"""
            select inquiry_id, n, asked_at, body, sealed, wrapped
              from own_look
             where subject_id = {subject} and n < {before}
             order by n desc
             limit {limit}
            """,
            row => new StoredLook(row.Id(0), row.Long(1), row.Instant(2), row.Body(3), row.Bytes(4), row.Bytes(5)));

    /// <summary>How many looks there were: for the person's own view alone (charter C1, misuse H35).</summary>
    public static Answer<long> CountLooks(this Session db, Guid subject) =>
        db.Ask($"select count(*) from own_look where subject_id = {subject}", row => row.Long(0));
}

/// <summary>A look as it stands in the database.</summary>
sealed record StoredLook(Guid Id, long N, Instant At, CreditCode Body, byte[] Box, byte[] WrappedKey)
{
    /// <summary>What it was.</summary>
    public Look Open(SubjectRoot root) => LookCodec.Open(root.DataKey(Id, WrappedKey), Id, Box);
}
