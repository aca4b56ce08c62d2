using System.Globalization;
using System.Text.Json.Nodes;
using Probity.Facts;
using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary>What one entry of a log means, in words: its bytes as docs/log-format.md has them, what they do not hold, and how they are opened.</summary>
static class ExplainEntry
{
    static readonly Words Absent = new(
        "这里没有：姓名、证件号码、单位、事项、目录项、结果，也没有任何次数。没有密钥的人看不出两条是否属于同一个人。",
        "Not in it: any name, number, body, purpose, item or result, nor any count. Without the key nobody can tell whether two entries are about one person.");

    static readonly Words Opening = new(
        "承诺值由内容和随机数算出，只有拿到二者的人能够打开：本人和查询单位可取得证明文件，用 probity proof verify 核对。",
        "The commitment is made of the fact and of a random opening; whoever has both can open it: the person and the asking body receive a proof, and check it with probity proof verify.");

    static readonly Words Announcements = new(
        "变更日志中有一类条目人人可以打开：见证规则的公告，其证明见登记系统的 /log/policies/编号/proof。",
        "One kind of entry of the journal is open to everybody: announcements of who must witness the logs. Their proofs are at the register's /log/policies/NUMBER/proof.");

    static readonly Words OtherLog = new(
        "这是另一个日志在当天签名的检查点。两个日志每天互相记录，谁也不能单独改写过去。",
        "This is a checkpoint that the other log had signed on that day. The two logs take each other in once a day, so that neither can rewrite its past alone.");

    static readonly Words Unknown = new(
        "这一条不是本版本认识的格式；它仍然受树根保护，不能被改动。", "This entry is of no form that this version knows; the tree protects it all the same.");

    /// <summary>The explanation as data; each sentence in both languages. Under a policy the signatures of a checkpoint are checked.</summary>
    public static JsonObject Of(ReadOnlyMemory<byte> entry, Policy? policy)
    {
        if (Leaf.Parse(entry) is { } leaf) return OfLeaf(leaf, entry.Span);
        return FindNote(entry.Span) is { } note
            ? new JsonObject { ["form"] = "checkpoint", ["checkpoint"] = ShowNote.Of(note, policy), ["meaning"] = Both(OtherLog) }
            : new JsonObject { ["form"] = "unknown", ["hex"] = Convert.ToHexStringLower(entry.Span), ["meaning"] = Both(Unknown) };
    }

    static JsonObject OfLeaf(Leaf leaf, ReadOnlySpan<byte> bytes) => new()
    {
        ["form"] = "leaf",
        ["log"] = leaf.Log is LogKind.Inquiries ? "inquiries" : "journal",
        ["day"] = leaf.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["tag"] = Convert.ToHexStringLower(leaf.Tag.Span),
        ["commitment"] = Convert.ToHexStringLower(leaf.Commitment.Span),
        ["bytes"] = new JsonArray(
            Row("0", bytes[..1], new("格式版本", "version of the format")),
            Row("1", bytes[1..2], leaf.Log is LogKind.Inquiries ? new("查询日志：有人查看了一次", "log of inquiries: somebody looked once") : new("变动日志：有一次变动", "journal: something changed once")),
            Row("2-5", bytes[2..6], new($"日期 {leaf.Day:yyyy-MM-dd}（北京时间）；没有时刻", $"day {leaf.Day:yyyy-MM-dd} (UTC+8); no time of day")),
            Row("6-37", bytes[6..38], new("标签：用本人的密钥由序号算出，只有本人能认出", "tag: made of a number with the person's own key; only that person can recognise it")),
            Row("38-69", bytes[38..], new("承诺值：锁定了事情的全部内容，而不透露任何一项", "commitment: binds all that the fact says, and tells none of it"))),
        ["absent"] = Both(Absent),
        ["opening"] = Both(leaf.Log is LogKind.Inquiries ? Opening : new($"{Opening.Zh}{Announcements.Zh}", $"{Opening.En} {Announcements.En}")),
    };

    static JsonObject Row(string at, ReadOnlySpan<byte> bytes, Words meaning) => new() { ["at"] = at, ["hex"] = Convert.ToHexStringLower(bytes), ["meaning"] = Both(meaning) };

    static JsonObject Both(Words words) => new() { ["zh"] = words.Zh, ["en"] = words.En };

    static Note? FindNote(ReadOnlySpan<byte> entry)
    {
        try
        {
            var note = Note.Parse(entry);
            Checkpoint.Parse(note.Text);
            return note;
        }
        catch (LogFormatException)
        {
            return null;
        }
    }
}
