namespace Probity.Facts;

// Facts of entries, from the batch that brings them to the notices and ends that follow.
public sealed partial record FactKind
{
    /// <summary>Entries were recorded from a batch: one fact a person and batch. They take effect with <see cref="BatchReleased"/>.</summary>
    public static readonly FactKind EntriesRecorded = new("entries-recorded", LogKind.Journal, "DecideChunk",
        new("一批数据中的信用记录被录入", "Entries were recorded from a batch"), ["batch", "entries"]);

    /// <summary>A notice arrived at the person by a delivery.</summary>
    public static readonly FactKind NoticeDelivered = new("notice-delivered", LogKind.Journal, "DeliverNotice",
        new("告知已送达", "A notice was delivered"), ["entry", "kind", "on", "evidence"]);

    /// <summary>A file was received whole. Concerns nobody yet.</summary>
    public static readonly FactKind BatchReceived = new("batch-received", LogKind.Journal, "ReceiveBatch",
        new("收到一批数据", "A batch was received"), ["batch", "dataset", "file", "attester"]);

    /// <summary>A checker released a batch: its entries and notices take effect.</summary>
    public static readonly FactKind BatchReleased = new("batch-released", LogKind.Journal, "SettleBatch",
        new("一批数据经复核生效", "A batch was released by its checker"), ["batch", "accepted"]);

    /// <summary>A checker discarded a batch: nothing of it takes effect.</summary>
    public static readonly FactKind BatchDiscarded = new("batch-discarded", LogKind.Journal, "SettleBatch",
        new("一批数据经复核不予采用", "A batch was discarded by its checker"), ["batch"]);

    /// <summary>A held row was decided by the identity desk or lapsed.</summary>
    public static readonly FactKind HeldRowSettled = new("held-row-settled", LogKind.Journal, "DecideChunk, DecideIdentity, DecideText, LapseHeldRows",
        new("一条待处理数据已处理", "A held row was settled"), ["held", "batch", "result"]);

    /// <summary>An entry is not used any more because nothing carries it in law. It names the places of law that are gone, and the receipts under which bodies had got it: those bodies are told.</summary>
    public static readonly FactKind EntrySuspended = new("entry-suspended", LogKind.Journal, "ApplyStanding",
        new("一条记录因法律依据不复存在而中止使用", "An entry was suspended, as the law behind it is gone"), ["entry", "ground", "cause", "basis", "since", "edition", "receipts"]);

    /// <summary>A suspended entry may be used again from now on: a later edition says that the law carries it.</summary>
    public static readonly FactKind EntryResumed = new("entry-resumed", LogKind.Journal, "ApplyStanding",
        new("一条中止的记录恢复使用", "A suspended entry was resumed"), ["entry", "ground", "since", "edition"]);

    /// <summary>The start of an entry's use moved, because the holidays of a year were announced.</summary>
    public static readonly FactKind EntryStartMoved = new("entry-start-moved", LogKind.Journal, "ApplyStanding",
        new("节假日安排公布后，一条记录开始使用的时间有变动", "The start of an entry's use moved when holidays were announced"), ["entry", "usable-from"]);

    /// <summary>The ends of an entry moved, because a law that came after its decision ends it earlier, or because their rules were not stored yet. It names each end with its rule.</summary>
    public static readonly FactKind EntryEndsMoved = new("entry-ends-moved", LogKind.Journal, "ApplyStanding",
        new("新的目录施行后，一条记录的各项期限有变动", "The ends of an entry moved with the law"), ["entry", "publishable-to", "usable-to", "answerable-to", "archived-to"]);

    /// <summary>The person opened a notice that tells of a suspension. It is no delivery of the entry's own notice.</summary>
    public static readonly FactKind NoticeOpened = new("notice-opened", LogKind.Journal, "OpenNotice",
        new("本人打开了有关中止的告知书", "A notice of a suspension was opened"), ["notice", "entry"]);
}
