using System.Data.Common;
using Probity.Storage;

namespace Probity.Erasures;

/// <summary>What was swept, and what is left for whoever runs the database server.</summary>
/// <param name="IsLogSwept">Whether the write-ahead log was written out and ended.</param>
/// <param name="Left">What the database's owner may not do, or what a setting undoes; empty when all is done.</param>
public sealed record ErasureFinished(bool IsLogSwept, IReadOnlyList<Words> Left);

/// <summary>
/// Sweeps the bytes of destroyed keys out of the database's files. A row that was deleted stays in a file until its room is used again, and in the write-ahead log until that is written over: until then a copy of the disk
/// still holds a wrapped key. Run it after an erasure that must not wait, and each night otherwise.
/// </summary>
public static class FinishErasure
{
    /// <summary>Does it, as the database's owner.</summary>
    public static Task<ErasureFinished> RunAsync(Engine engine, CancellationToken ct) => engine is PostgresEngine ? PostgresAsync(engine, ct) : SqliteAsync(engine, ct);

    // Deleted content is overwritten with zeros there (secure_delete); only the write-ahead log still holds earlier pages.
    static async Task<ErasureFinished> SqliteAsync(Engine engine, CancellationToken ct)
    {
        await using var session = await new Store(engine, TimeProvider.System).ReadAsync(ct);
        var isBusy = await session.FindAsync(Sql.Made("pragma wal_checkpoint(truncate)"), row => row.Int(0), ct) != 0;
        return new ErasureFinished(!isBusy, isBusy ? [new("数据库正忙，预写日志未能清空。请稍后再运行一次。", "The database is busy, and its write-ahead log could not be ended. Run this again a little later.")] : []);
    }

    static async Task<ErasureFinished> PostgresAsync(Engine engine, CancellationToken ct)
    {
        var store = new Store(engine, TimeProvider.System);
        // Written anew: what was deleted is not in the new files, and the old ones go.
        foreach (var table in new[] { "data_key", "subject_key", "file_key", "erasure", "entry", "notice", "delivery", "entry_directory", "inquiry", "receipt_directory" }) await OneAsync(store, $"vacuum (full) {table}", ct);
        var left = new List<Words>();
        var isSwept = await TryAsync(store, "select pg_switch_wal()", ct) && await TryAsync(store, "checkpoint", ct);
        if (!isSwept)
            left.Add(new("请由数据库管理员执行：select pg_switch_wal(); checkpoint;", "Have the server's administrator run: select pg_switch_wal(); checkpoint;"));
        if (await SettingAsync(store, "wal_recycle", ct) == "on")
            left.Add(new("wal_recycle 为 on：旧的预写日志文件改名后仍含旧内容。请设为 off。", "wal_recycle is on: old segments of the write-ahead log keep their bytes under a new name. Set it to off."));
        if (await SettingAsync(store, "archive_mode", ct) != "off")
            left.Add(new("已启用归档（archive_mode）：归档的预写日志须与密钥备份同样在35日内销毁。", "archive_mode is on: archived segments of the write-ahead log must be destroyed within 35 days, like backups of keys."));
        return new ErasureFinished(isSwept, left);
    }

    static async Task<string> SettingAsync(Store store, string name, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.FindAsync(Sql.Made($"select current_setting('{name}')"), row => row.Text(0), ct) ?? "";
    }

    // Alone in its round trip: a vacuum runs in no transaction with others.
    static async Task OneAsync(Store store, string text, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        session.Ask(Sql.Made(text), _ => 0);
        await session.FlushAsync(ct);
    }

    static async Task<bool> TryAsync(Store store, string text, CancellationToken ct)
    {
        try
        {
            await OneAsync(store, text, ct);
            return true;
        }
        catch (DbException refused) when (refused.SqlState == "42501")
        {
            return false;
        }
    }
}
