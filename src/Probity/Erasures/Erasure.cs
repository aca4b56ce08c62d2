using Probity.Calendar;

namespace Probity.Erasures;

/// <summary>Where an erasure stands.</summary>
public enum ErasureState
{
    /// <summary>It waits for the audit administrator.</summary>
    Asked,

    /// <summary>Co-signed: the keys go within minutes.</summary>
    Cosigned,

    /// <summary>The audit administrator declined it.</summary>
    Declined,

    /// <summary>The person took the request back.</summary>
    Withdrawn,

    /// <summary>The keys are gone.</summary>
    Done,
}

/// <summary>One erasure before its term, as it stands in its row.</summary>
/// <param name="Id">Never leaves the program; the key of the sealed part has the same id.</param>
/// <param name="Number">Public number.</param>
/// <param name="Target">What is erased.</param>
/// <param name="Ground">Why.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record Erasure(Guid Id, ErasureNumber Number, ErasureTarget Target, ErasureGround Ground, Instant AskedAt, int Version)
{
    /// <summary>No erasure has this number, or none that the asker may see.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("erasure.unknown",
        "没有这一编号的删除申请。", "No erasure has this number.");

    /// <summary>Somebody decided before.</summary>
    public static readonly Refusal Decided = Refusal.Conflict("erasure.decided",
        "该删除申请已经有了结果。", "The erasure was decided, or taken back, before.");

    /// <summary>It is not as it was when it was read.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("erasure.changed",
        "该删除申请在您查看之后有了变化，请重新查看。", "The erasure has changed since you read it. Read it again.");

    /// <summary>Where it stands.</summary>
    public required ErasureState State { get; init; }

    /// <summary>Whom it concerns; null once it was carried out.</summary>
    public Guid? Subject { get; init; }

    /// <summary>When it was decided.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>When the keys went.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>What exactly; null once it was carried out, for then nobody can read it any more.</summary>
    public ErasureDetails? Details { get; init; }
}

/// <summary>What of an erasure is sealed, under a key of its own that is destroyed with what it names.</summary>
/// <param name="Order">The document on which it rests; empty for the person's own request.</param>
public sealed record ErasureDetails(string Order)
{
    /// <summary>What the row says in clear, sealed: target, ground and person.</summary>
    public string Of { get; init; } = "";

    /// <summary>Whether they were sealed for this row as it stands.</summary>
    public bool IsOf(Erasure erasure) => Of == Said(erasure);

    /// <summary>The same details for a row.</summary>
    public ErasureDetails For(Erasure erasure) => this with { Of = Said(erasure) };

    static string Said(Erasure erasure) => $"{erasure.Target.Code()} {erasure.Ground.Code()} {erasure.Subject:N}";

    /// <summary>Number of the entry; empty where it is looks.</summary>
    public string Entry { get; init; } = "";

    /// <summary>Ids of what goes by an order: of the entry, or of the looks; empty for the person's own request.</summary>
    public IReadOnlyList<Guid> Ids { get; init; } = [];

    /// <summary>For the person's own request: all looks up to this number of the person's order, as far as the download reached.</summary>
    public long Through { get; init; }

    /// <summary>Who asked: number and name; empty for the person.</summary>
    public string Asker { get; init; } = "";

    /// <summary>Who decided: number and name.</summary>
    public string Decider { get; init; } = "";

    /// <summary>Why it was declined.</summary>
    public string Reason { get; init; } = "";
}
