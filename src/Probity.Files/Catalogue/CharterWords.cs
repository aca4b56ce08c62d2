using System.Text.RegularExpressions;

namespace Probity.Catalogue;

/// <summary>Words that no rule, field, column, door or table of the register may be called by, in both languages: the lints and the charter tests read the same lists.</summary>
public static partial class CharterWords
{
    /// <summary>A score, a grade, a star, a rank, a risk (charter C1), in lower-case English.</summary>
    [GeneratedRegex(@"\b(scores?|scoring|grades?|grading|rank(s|ing)?|stars?|colou?r|percentile|ratings?|risk|tiers?|credit points?|reputation)\b")]
    public static partial Regex Score();

    /// <summary>The same in Chinese.</summary>
    [GeneratedRegex("信用分|[分星]数|评分|得分|积分|打分|星级|等级|级别|评级|分级|排名|排行|风险|百分位|红黄")]
    public static partial Regex ScoreZh();

    /// <summary>What nobody may lose and no entry may touch, even where a law would allow it (charter C7): basic services, health care, schooling, social insurance, movement, speech, family.</summary>
    [GeneratedRegex("就医|就诊|诊疗|住院|医保|医疗保险|入学|升学|学籍|招生|入园|助学|社保|社会保险|社会救助|养老|低保|公租房|廉租|供水|供电|供气|供暖|供热|水电|乘机|乘车|铁路|高铁|航班|出行|出境|护照|婚|生育|收养|户籍|落户|户口|积分入户|言论|网络账号")]
    public static partial Regex BarredZh();

    /// <summary>The same in English.</summary>
    [GeneratedRegex(@"\b(school|schools|schooling|pupils?|kindergartens?|enrol(l?ment)?|student|tuition|medical insurance|medical treatment|medical care|health (care|insurance)|hospitals?|clinics?|patients?|social (insurance|security|assistance|relief|welfare)|welfare|pensions?|subsistence|public housing|water supply|electricity|power supply|gas supply|heating|flights?|airlines?|air travel|rail(way)?s?|trains?|travel|exit bans?|passports?|marriages?|divorces?|adoption|birth|household registration|hukou|residence permits?|speech|online accounts?)\b")]
    public static partial Regex Barred();
}
