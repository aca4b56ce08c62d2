using System.Security.Cryptography;
using Probity.Storage;

namespace Probity.Notices;

/// <summary>The notice that tells a person of a suspension or of its end. It waits in the inbox beside the entry's own; opening it delivers nothing but itself.</summary>
static class StandingNotice
{
    /// <summary>Code of an entry's own notice.</summary>
    public const string Recorded = "recorded";

    /// <summary>Code of the notice that an entry was suspended.</summary>
    public const string Suspended = "suspended";

    /// <summary>Code of the notice that it was resumed.</summary>
    public const string Resumed = "resumed";

    /// <summary>Puts it into the inbox with the next round trip.</summary>
    public static void Add(Work work, (Guid Subject, Guid EntryId) of, string kind, Guid suspension)
    {
        var (id, number) = (Ids.New(work.Now), NoticeNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))));
        work.Write(
            $"""
            insert into notice (subject_id, notice_id, number, entry_id, batch_id, created_at, opened_at, version, kind, suspension_id)
            select subject_id, {id}, {number}, entry_id, batch_id, {work.Now}, null, 1, {kind}, {suspension}
              from released_entry
             where subject_id = {of.Subject} and entry_id = {of.EntryId}
            """);
    }
}
