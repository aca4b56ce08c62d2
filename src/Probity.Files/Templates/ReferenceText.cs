using System.Text;
using Probity.Catalogue;
using Probity.Intake;

namespace Probity.Templates;

/// <summary>The field reference as a text to read or print (Markdown), both languages side by side.</summary>
public static class ReferenceText
{
    /// <summary>The text, with LF line ends.</summary>
    public static string Of(FieldReference reference)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');

        Line($"# {reference.Name.Zh}：字段说明");
        Line();
        Line($"{reference.Name.En}: field reference");
        Line();
        Line($"目录版本 Edition: `{reference.Edition}`  ");
        Line($"数据项模板 Dataset: `{reference.Dataset}`  ");
        Line($"标准 Standard: {reference.Standard}");
        Fields("数据文件 Data file", reference.Columns);
        Fields("补充表 Companion", reference.Companion);
        return text.ToString();

        void Fields(string title, IReadOnlyList<FieldGuide> guides)
        {
            Line();
            Line($"## {title}");
            foreach (var guide in guides) Field(guide, Line);
        }
    }

    static void Field(FieldGuide guide, Action<string> line)
    {
        line("");
        line($"### {guide.Name.Zh} ({guide.Name.En})");
        line("");
        line($"- {(guide.Required ? "必填。Required." : "可不填。Optional.")} {guide.Format.Zh} {guide.Format.En}");
        if (guide.Example.Length > 0) line($"- 示例 Example: {guide.Example}");
        if (guide.OtherHeaders.Count > 0) line($"- 也认得的列名 Other headers: {string.Join("、", guide.OtherHeaders)}");
        foreach (var choice in guide.Choices) line($"- {ChoiceText(choice)}");
        foreach (var fault in guide.GoesWrong) line($"- `{fault.Code}`: {fault.Words.Zh} {fault.Words.En}");
        foreach (var shown in guide.ShownTo) line($"- 显示 Shown: {shown.Zh} / {shown.En}");
    }

    static string ChoiceText(Choice choice) =>
        $"选项 Choice: {choice.Name.Zh} ({choice.Name.En}){(choice.Spellings.Count is 0 ? "" : $"；也认得 also read: {string.Join("、", choice.Spellings)}")}";
}
