using System.Text.RegularExpressions;

namespace Probity.Catalogue;

/// <summary>No item and no column may even be called what is never recorded: a score, belief, speech, family, illness, income (charter C1, C3; Shandong regulation Art. 42).</summary>
static partial class NeverNamed
{
    /// <summary>Checks a key or code and its name.</summary>
    public static void Check(Block block, string place, string key, Words name)
    {
        if ((Find(Chinese(), name.Zh) ?? Find(English(), $"{key.Replace('-', ' ').Replace('.', ' ')} {name.En}")) is not { } what) return;

        block.Report(block.PlaceOf(place),
            new($"“{what}”一律不记录。", $"\"{what}\" is never recorded."),
            new("请删除：不打分；不采集信仰、言论、家庭、疾病和收入（承诺 C1、C3，《山东省社会信用条例》第四十二条）。", "Remove it: no scores, and nothing of belief, speech, family, illness or income (charter C1 and C3; Shandong regulation Art. 42)."));
    }

    static string? Find(Regex form, string? text) => form.Match(text ?? "") is { Success: true, Value: var value } ? value : null;

    [GeneratedRegex("信用分|评分|得分|积分|星级|信用等级|排名|宗教|信仰|民族|政治面貌|党派|信访|上访|言论|家庭|配偶|子女|父母|亲属|婚姻|疾病|病史|血型|指纹|基因|收入|存款|有价证券|不动产|纳税数额")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(scores?|stars?|ranks?|ranking|rating|grade|religion|religious|belief|ethnicity|petition|opinion|speech|family|spouse|child|children|parents?|relatives?|illness|disease|genes?|fingerprints?|income|savings)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
