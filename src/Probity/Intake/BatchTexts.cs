using Probity.Calendar;
using Probity.Catalogue;
using Probity.Portals;

namespace Probity.Intake;

/// <summary>How batches are spoken of on pages.</summary>
static class BatchTexts
{
    public static readonly Words Rows = new("总行数", "Rows");
    public static readonly Words Accepted = new("已接收", "Accepted");
    public static readonly Words Unchanged = new("未变化", "Unchanged");
    public static readonly Words Rejected = new("已退回", "Rejected");
    public static readonly Words Held = new("待处理", "Held");

    /// <summary>What the file is.</summary>
    public static Words Dataset(Batch batch, Edition today)
    {
        var name = today.FindDataset(batch.DatasetCode)?.Name ?? Words.Same(batch.DatasetCode);
        return batch.IsCompanion ? new($"补充表：{name.Zh}", $"Companion sheet: {name.En}") : name;
    }

    public static Words At(Instant instant) =>
        new(Display.Instant(instant.ToDateTimeOffset(), Language.Zh), Display.Instant(instant.ToDateTimeOffset(), Language.En));

    /// <summary>What becomes of rows that wait, and by when somebody acts.</summary>
    public static Words WhatIsHeld(Edition today)
    {
        var time = (today.FindDeadline(HoldTime.Code)?.Length is { } given && given.IsWithin(HoldTime.Most) ? given : HoldTime.Most).Words;
        return new(
            $"待处理的行：缺少事实的，填好补充表后报送，文件内容选“补充表”；其余由登记系统核对，或者改好后重新报送。{time.Zh}内没有处理完的，按退回处理，其内容随即销毁。",
            $"Held rows: where facts are missing, fill in the companion sheet and send it, choosing \"Companion sheet\" as what is in the file; others are looked at by the register, or corrected by you and sent again. What is not settled within {time.En} counts as rejected, and what it said is destroyed.");
    }

    /// <summary>What is wrong with a file as a whole.</summary>
    public static Words FileError(FileError error)
    {
        var (zh, en) = ($"第{error.Row}行", $"Row {error.Row}");
        if (error.Column.Length > 0) (zh, en) = ($"{zh}“{error.Column}”列", $"{en}, column {error.Column}");
        (zh, en) = ($"{zh}：{error.Words.Zh}", $"{en}: {error.Words.En}");
        return error.Expected.Zh is null or "" ? new(zh, en) : new($"{zh}应为：{error.Expected.Zh}", $"{en} Expected: {error.Expected.En}");
    }

    /// <summary>How a row was settled after its batch was decided.</summary>
    public static Words Settled(SettledRow row) => row switch
    {
        { Batch: { } batch } => new($"已随补充批次 {batch} 处理", $"Decided again in batch {batch}"),
        { Result: RowResult.Accepted, Code: HeldQueries.ByClearing } => new("经核对，文字中没有禁止采集的内容，已接收", "Nothing in the text that must not be collected: accepted"),
        { Result: RowResult.Accepted } => new("经核对为同一人，已接收", "Confirmed to be the same person: accepted"),
        { Code: { } code } => new($"{Refusals.Find(code).Words.Zh}（{code}）", $"{Refusals.Find(code).Words.En} ({code})"),
        _ => new("已处理", "Settled"),
    };
}
