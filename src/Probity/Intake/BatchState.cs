namespace Probity.Intake;

/// <summary>Where a batch stands. The names in the database are these in lower case and never change.</summary>
public enum BatchState
{
    /// <summary>已接收: the file is here whole and waits to be decided.</summary>
    Received,

    /// <summary>处理中: its rows are being decided.</summary>
    Deciding,

    /// <summary>待复核: every row is decided; nothing takes effect before a checker releases it.</summary>
    Decided,

    /// <summary>已生效: a checker released it.</summary>
    Released,

    /// <summary>不予采用: a checker discarded it; its rows can be sent again.</summary>
    Discarded,

    /// <summary>整批退回: the file as a whole could not be read; no row was.</summary>
    Refused,
}

static class BatchStates
{
    public static string Code(this BatchState state) => state.ToString().ToLowerInvariant();

    public static BatchState Parse(string code) => Enum.Parse<BatchState>(code, ignoreCase: true);

    public static Words Name(this BatchState state) => state switch
    {
        BatchState.Received => new("已接收，等待处理", "Received"),
        BatchState.Deciding => new("处理中", "Being decided"),
        BatchState.Decided => new("待复核", "Waiting for the checker"),
        BatchState.Released => new("已生效", "Released"),
        BatchState.Discarded => new("不予采用", "Discarded"),
        _ => new("整批退回", "Refused as a whole"),
    };
}
