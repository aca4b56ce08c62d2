using Probity.Bodies;
using Probity.Calendar;

namespace Probity.Intake;

/// <summary>A batch as its body sees it. Counts are of the rows of this batch as they were decided, and never change afterwards.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Body">The body that sent it.</param>
/// <param name="Dataset">Code of the dataset; with <see cref="CompanionPrefix"/> in front, facts for rows that were held before.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedAt">When the file had arrived whole.</param>
/// <param name="Version">To be named by whoever changes it.</param>
public sealed record Batch(BatchNumber Number, CreditCode Body, string Dataset, BatchState State, Instant ReceivedAt, int Version)
{
    /// <summary>In front of the code of a dataset: the batch is a companion file by itself.</summary>
    public const string CompanionPrefix = "companion:";

    /// <summary>Nothing of this number belongs to this body.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("batch.unknown",
        "本单位没有这个编号的批次。", "Your body has no batch of this number.");

    /// <summary>Its file was destroyed, as promised.</summary>
    public static readonly Refusal FileGone = Refusal.Gone("batch.file-gone",
        "该批次的文件已按规定销毁，只保留各行的结果代码、列和行号。", "The file of this batch was destroyed as promised. Only code, column and line of each row remain.");

    /// <summary>Its rows are still being decided.</summary>
    public static readonly Refusal NotDecided = Refusal.Conflict("batch.not-decided",
        "该批次尚未处理完毕，请稍后再试。", "The rows of this batch are still being decided. Try again in a moment.");

    /// <summary>It does not wait for a checker, or not any more.</summary>
    public static readonly Refusal NotWaiting = Refusal.Conflict("batch.not-waiting",
        "该批次不在待复核状态。", "This batch does not wait for a checker, or not any more.");

    /// <summary>Somebody changed it since it was shown.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("batch.changed",
        "该批次在您查看之后已有变动，请刷新后再办理。", "The batch was changed after it was shown to you. Look at it again.");

    /// <summary>Said of a batch whose file the same body had sent before with the same attestation.</summary>
    public static readonly Refusal SentBefore = Refusal.Conflict("batch.sent-before",
        "同一文件此前已报送过，本批次未作任何改变。", "The same file was sent before. This batch changes nothing.");

    internal Guid Id { get; init; }

    /// <summary>Names, attestation, file name.</summary>
    public required BatchDetails Details { get; init; }

    /// <summary>Code of what is wrong with the file as a whole; null where its rows were read.</summary>
    public string? FileRefusal { get; init; }

    /// <summary>The batch that brought the same file before; null where none did.</summary>
    public BatchNumber? Earlier { get; init; }

    /// <summary>When its last row was decided.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>When it was released.</summary>
    public Instant? ReleasedAt { get; init; }

    /// <summary>When it was discarded.</summary>
    public Instant? DiscardedAt { get; init; }

    /// <summary>When the key of its file was destroyed.</summary>
    public Instant? FileGoneAt { get; init; }

    /// <summary>Rows of the file.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that become entries when the batch is released.</summary>
    public int Accepted { get; init; }

    /// <summary>Rows that the body had sent before with the same content.</summary>
    public int Unchanged { get; init; }

    /// <summary>Rows that the body has to put right.</summary>
    public int Rejected { get; init; }

    /// <summary>Rows that wait for facts or for a person.</summary>
    public int Held { get; init; }

    /// <summary>Whether it is a companion file by itself.</summary>
    public bool IsCompanion => Dataset.StartsWith(CompanionPrefix, StringComparison.Ordinal);

    /// <summary>Code of the dataset whose rows it is about.</summary>
    public string DatasetCode => IsCompanion ? Dataset[CompanionPrefix.Length..] : Dataset;

    /// <summary>Whether its rows are decided.</summary>
    public bool IsDecided => State is BatchState.Decided or BatchState.Released or BatchState.Discarded;
}
