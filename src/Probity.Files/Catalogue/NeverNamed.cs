using System.Text.RegularExpressions;

namespace Probity.Catalogue;

/// <summary>
/// Nothing of a catalogue may even be called what is never recorded: a score, belief, speech, family, illness, income (charter C1, C3; Shandong regulation Art. 42); and nothing that is asked or recorded
/// is called by what nobody may lose (charter C7).
/// </summary>
static partial class NeverNamed
{
    /// <summary>Checks the key or code of an item or column and its name.</summary>
    public static void Check(Block block, string place, string key, Words name)
    {
        CheckScore(block, place, key, name);
        if ((Find(Chinese(), name.Zh) ?? Find(English(), Said(key, name))) is not { } what) return;

        block.Report(block.PlaceOf(place),
            new($"“{what}”一律不记录。", $"\"{what}\" is never recorded."),
            new("请删除：不采集信仰、言论、家庭、疾病和收入（承诺 C3，《山东省社会信用条例》第四十二条）。", "Remove it: nothing of belief, speech, family, illness or income (charter C3; Shandong regulation Art. 42)."));
    }

    /// <summary>Checks that something is not called a score, a grade, a rank or a risk.</summary>
    public static void CheckScore(Block block, string place, string key, Words name)
    {
        if ((Find(CharterWords.ScoreZh(), name.Zh) ?? Find(CharterWords.Score(), Said(key, name))) is not { } what) return;

        block.Report(block.PlaceOf(place),
            new($"“{what}”是打分或者分级。", $"\"{what}\" is a score or a grade."),
            new("请删除：本登记系统只记录事实，不打分、不分级、不排名（承诺 C1）。", "Remove it: there are facts here, and no scores, grades or ranks (charter C1)."));
    }

    /// <summary>Checks that something that is recorded or asked for is not called by what nobody may lose.</summary>
    public static void CheckBarred(Block block, string place, string key, Words name)
    {
        if ((Find(CharterWords.BarredZh(), name.Zh) ?? Find(CharterWords.Barred(), Said(key, name))) is not { } what) return;

        block.Report(block.PlaceOf(place),
            new($"“{what}”是任何人都不能因记录而失去的。", $"\"{what}\" is what nobody may lose by an entry."),
            new("请删除：基本公共服务、医疗、上学、社会保险、出行、言论、家庭，法律允许的也不与记录挂钩（承诺 C7）。", "Remove it: basic services, health care, schooling, social insurance, movement, speech and family hang on no entry, even where a law would allow it (charter C7)."));
    }

    static string Said(string key, Words name) => $"{key.Replace('-', ' ').Replace('.', ' ')} {name.En}".ToLowerInvariant();

    static string? Find(Regex form, string? text) => form.Match(text ?? "") is { Success: true, Value: var value } ? value : null;

    [GeneratedRegex("宗教|信仰|民族|政治面貌|党派|信访|上访|言论|家庭|配偶|子女|父母|亲属|婚姻|疾病|病史|血型|指纹|基因|收入|存款|有价证券|不动产|纳税数额")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(religion|religious|belief|ethnicity|petition|opinion|speech|family|spouse|child|children|parents?|relatives?|illness|disease|genes?|fingerprints?|income|savings)\b")]
    private static partial Regex English();
}
