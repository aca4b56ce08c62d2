using System.Globalization;
using System.Text.Json.Nodes;
using Probity.Calendar;
using Probity.Cli.Log;
using Probity.Facts;

namespace Probity.Cli.Proof;

/// <summary>Says what a checked proof proves, in words and as data.</summary>
static class TellProof
{
    static readonly Words[] Channels =
    [
        new("网页", "a page"), new("接口", "the API"), new("窗口", "a counter"), new("定时任务", "a timed job"), new("单位程序，代表其工作人员", "a body's program, in an official's name"),
    ];

    /// <summary>The proof as data; the kind in both languages.</summary>
    public static JsonObject Data(CheckedProof proof)
    {
        var told = new JsonObject
        {
            ["origin"] = proof.Origin,
            ["index"] = proof.Proof.Index.ToString(CultureInfo.InvariantCulture),
            ["size"] = proof.Witnessed.Checkpoint.Size.ToString(CultureInfo.InvariantCulture),
            ["witnesses"] = new JsonArray([.. proof.Witnessed.Witnesses.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new JsonObject { ["witness"] = one.Key, ["at"] = ShowNote.Time(one.Value) })]),
            ["log"] = CheckedProof.NameOf(proof.Leaf.Log),
            ["day"] = proof.Leaf.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["tag"] = Convert.ToHexStringLower(proof.Leaf.Tag.Span),
        };
        if (proof.Opening.Parts.Count is 0) return told;

        var parts = new JsonObject();
        foreach (var part in proof.Opening.Parts.Where(part => part.Shown is not null)) parts[part.Shown!.Value.Label] = part.Shown.Value.Value;
        told["fact"] = parts;
        if (KindOf(proof) is { } kind) told["kind"] = new JsonObject { ["zh"] = kind.Meaning.Zh, ["en"] = kind.Meaning.En };
        told["withheld"] = proof.Opening.Parts.Count(part => part.Shown is null);
        return told;
    }

    /// <summary>The proof in sentences, one a line.</summary>
    public static IEnumerable<string> Sentences(CheckedProof proof, Language language)
    {
        var witnesses = string.Join(language is Language.Zh ? "、" : ", ", proof.Witnessed.Witnesses.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {ShowNote.Time(one.Value)}"));
        yield return new Words(
            $"证明成立：{proof.Origin} 的第 {proof.Proof.Index} 条（当时共 {proof.Witnessed.Checkpoint.Size} 条），日期 {proof.Leaf.Day:yyyy-MM-dd}，见证：{(witnesses.Length is 0 ? "信任文件未要求" : witnesses)}。",
            $"The proof holds: entry {proof.Proof.Index} of {proof.Origin} (of {proof.Witnessed.Checkpoint.Size} then), day {proof.Leaf.Day:yyyy-MM-dd}; witnesses: {(witnesses.Length is 0 ? "none asked for by the policy" : witnesses)}.").In(language);
        if (proof.Opening.Parts.Count is 0)
        {
            yield return new Words("没有出示内容：只证明日志中有这一条。", "The fact is not shown: this proves that the entry is in the log, and no more.").In(language);
            yield break;
        }

        foreach (var part in proof.Opening.Parts)
        {
            if (part.Shown is { } shown && (shown.Value.Length > 0)) yield return OneLine($"{LabelOf(shown.Label, language)}\t{ValueOf(shown, proof, language)}");
        }

        var withheld = proof.Opening.Parts.Count(part => part.Shown is null);
        if (withheld > 0) yield return new Words($"另有 {withheld} 项内容未出示，但同样被锁定。", $"{withheld} more parts are not shown, and are bound all the same.").In(language);
        yield return new Words(
            "这证明登记系统当时记下了以上内容，此后未经改动；不证明所记内容属实。", "This proves that the register logged this at that time and has not altered it since; it does not prove that what was logged is true.").In(language);
    }

    static FactKind? KindOf(CheckedProof proof) => proof.Opening.Find("kind") is { } code ? FactKind.All.FirstOrDefault(kind => kind.Code == code) : null;

    static string LabelOf(string label, Language language) => label switch
    {
        "kind" => new Words("事情", "what").In(language),
        "at" => new Words("时间", "when").In(language),
        "official" => new Words("人员", "official").In(language),
        "channel" => new Words("方式", "by").In(language),
        "why" => new Words("依据或事项", "why").In(language),
        _ => Labels.Of(label, language),
    };

    // The core has checked that the instant lies on the leaf's day.
    static string ValueOf(FactPart part, CheckedProof proof, Language language) => part.Label switch
    {
        "kind" => KindOf(proof) is { } kind ? $"{kind.Meaning.In(language)} ({part.Value})" : part.Value,
        "at" => new Instant(long.Parse(part.Value, CultureInfo.InvariantCulture)).ToString(),
        "channel" => part.Value is [>= '1' and <= '5'] ? Channels[part.Value[0] - '1'].In(language) : part.Value,
        "official" when part.Value is "subject" => new Words("本人", "the person concerned").In(language),
        _ => part.Value,
    };

    // A terminal obeys controls; a text of a proof must not speak to it.
    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) && c is not '\t' ? ' ' : c));
}
