using System.Security.Cryptography;
using Probity.Bodies.Tree;
using Probity.Challenges;
using Probity.Storage;

namespace Probity.Notices;

/// <summary>The notice that tells a person what came of a challenge. It waits in the inbox beside the others; opening it delivers nothing but itself. It stands with the look and goes with it.</summary>
static class LookNotice
{
    /// <summary>Code of the notice that the body named a document.</summary>
    public const string Proven = "challenge-proven";

    /// <summary>Code of the notice that the body named nothing in time.</summary>
    public const string Unproven = "challenge-unproven";

    /// <summary>Code of the notice that a purpose was suspended, this challenge being one that counts.</summary>
    public const string Suspended = "purpose-suspended";

    /// <summary>Puts it into the inbox.</summary>
    public static Task AddAsync(Work work, (Guid Subject, Guid Look) of, string kind, Guid? suspension, CancellationToken ct) => work.InsertAsync(Tables.LookNotice,
        [[of.Subject, Ids.New(work.Now), NoticeNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))), of.Look, kind, suspension, work.Now, null, 1]], ct);

    /// <summary>Whether a person was told of a suspension: once is enough, however many of the person's challenges count.</summary>
    public static async Task<bool> WasToldAsync(Session db, Guid subject, Guid suspension, CancellationToken ct) =>
        await db.FindAsync<string?>($"select number from look_notice where subject_id = {subject} and suspension_id = {suspension} limit 1", row => row.Text(0), ct) is not null;
}

/// <summary>A notice about a challenged look that its addressee has opened.</summary>
/// <param name="Notice">Its line in the inbox.</param>
/// <param name="Shown">The challenge.</param>
/// <param name="Suspended">The unit for which the purpose was suspended; null where the notice tells of none.</param>
public sealed record OpenedLookNotice(InboxNotice Notice, ShownChallenge Shown, SuspendedUnit? Suspended);

/// <summary>Reads notices about challenged looks.</summary>
public sealed class ReadLookNotice(ReadChallenges challenges, ReadSuspendedUnits units)
{
    /// <summary>What an opened notice says; null where the look was erased meanwhile.</summary>
    public async Task<OpenedLookNotice?> FindAsync(Guid subject, InboxNotice notice, CancellationToken ct)
    {
        if (await challenges.FindOwnAsync(subject, notice.Look!.Value, ct) is not { } shown) return null;

        return new OpenedLookNotice(notice, shown, notice.SuspensionId is { } suspension ? await units.FindAsync(shown.Challenge.Body, suspension, ct) : null);
    }
}
