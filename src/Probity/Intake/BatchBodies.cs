using Probity.Calendar;

namespace Probity.Intake;

/// <summary>A batch as programs read it. All counts are of the rows of its file.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Dataset">Code of the dataset.</param>
/// <param name="State"><c>received</c>, <c>deciding</c>, <c>decided</c>, <c>released</c>, <c>discarded</c> or <c>refused</c>.</param>
/// <param name="Version">To be sent back with release and discard.</param>
public sealed record BatchBody(string Number, string Dataset, string State, int Version)
{
    /// <summary>File name as sent.</summary>
    public required string File { get; init; }

    /// <summary>Official who sent it.</summary>
    public required string Maker { get; init; }

    /// <summary>Who answers for what it attests.</summary>
    public string? Attester { get; init; }

    /// <summary>When the file was here whole.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When its last row was decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When a checker released it.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>When a checker discarded it.</summary>
    public DateTimeOffset? DiscardedAt { get; init; }

    /// <summary>When the key of its file was destroyed; until then the result can be fetched.</summary>
    public DateTimeOffset? FileGoneAt { get; init; }

    /// <summary>Rows of the file.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that become entries with the release.</summary>
    public int Accepted { get; init; }

    /// <summary>Rows sent before with the same content.</summary>
    public int Unchanged { get; init; }

    /// <summary>Rows to be put right.</summary>
    public int Rejected { get; init; }

    /// <summary>Rows that wait.</summary>
    public int Held { get; init; }

    /// <summary>What is to be known of the batch as a whole: the same file was sent before, or it could not be read.</summary>
    public NoticeBody? Notice { get; init; }

    /// <summary>What is wrong with the file as a whole, while the file is there.</summary>
    public IReadOnlyList<FileError>? FileErrors { get; init; }

    /// <summary>Rows that were settled after the batch was decided.</summary>
    public IReadOnlyList<SettledBody>? Settled { get; init; }

    internal static BatchBody Of(Batch batch) => new(batch.Number.ToString(), batch.Dataset, batch.State.Code(), batch.Version)
    {
        File = batch.Details.FileName,
        Maker = batch.Details.Maker.Name,
        Attester = batch.Details.Attestation.By is { } by ? $"{by.Name} {by.Post}" : null,
        ReceivedAt = batch.ReceivedAt.ToDateTimeOffset(),
        DecidedAt = Time(batch.DecidedAt),
        ReleasedAt = Time(batch.ReleasedAt),
        DiscardedAt = Time(batch.DiscardedAt),
        FileGoneAt = Time(batch.FileGoneAt),
        Rows = batch.Rows,
        Accepted = batch.Accepted,
        Unchanged = batch.Unchanged,
        Rejected = batch.Rejected,
        Held = batch.Held,
        Notice = NoticeBody.Of(batch),
    };

    internal static BatchBody Of(BatchShown shown) => Of(shown.Batch) with { FileErrors = shown.FileErrors, Settled = [.. shown.Settled.Select(SettledBody.Of)] };

    static DateTimeOffset? Time(Instant? instant) => instant?.ToDateTimeOffset();
}

/// <summary>A word about a batch as a whole.</summary>
/// <param name="Code">Code of the refusal that says it.</param>
/// <param name="Words">The sentence.</param>
/// <param name="Batch">The batch that brought the same file before; null where it is about the file itself.</param>
public sealed record NoticeBody(string Code, Words Words, string? Batch)
{
    internal static NoticeBody? Of(Batch batch)
    {
        if (batch.Earlier is { } earlier) return new NoticeBody(Intake.Batch.SentBefore.Code, Intake.Batch.SentBefore.Words, earlier.ToString());

        return batch.FileRefusal is { } code ? new NoticeBody(code, Refusals.Find(code).Words, null) : null;
    }
}

/// <summary>A page of batches, the newest first.</summary>
/// <param name="Batches">Without their settled rows.</param>
/// <param name="Next">Address of the older ones; null where there are none.</param>
public sealed record BatchPageBody(IReadOnlyList<BatchBody> Batches, string? Next);

/// <summary>Rows that did not end well: code, column and line, nothing of what they said.</summary>
/// <param name="Problems">In the order of the file.</param>
/// <param name="Next">Address of the later ones; null where there are none.</param>
public sealed record ProblemsBody(IReadOnlyList<RowEnd> Problems, string? Next);

/// <summary>Which version of a batch is released or discarded.</summary>
/// <param name="Version">As the checker saw it.</param>
public sealed record SettleBody(int Version);

/// <summary>A row that was settled after its batch was decided.</summary>
/// <param name="Line">Row of the file.</param>
/// <param name="Result">How.</param>
/// <param name="Code">Code of the refusal where it was rejected.</param>
/// <param name="Batch">The companion batch that it became a row of.</param>
public sealed record SettledBody(int Line, RowResult Result, string? Code, string? Batch)
{
    internal static SettledBody Of(SettledRow row) => new(row.Line, row.Result, row.Code, row.Batch?.ToString());
}
