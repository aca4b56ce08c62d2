using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Probity.Catalogue;

/// <summary>Reads the plain part of YAML: one document of maps, lists and texts. Anchors, aliases, tags and doubled keys are errors.</summary>
sealed class YamlFile(string file, Findings findings)
{
    // No file of a catalogue goes deeper than six; each step of the reading is one of our stack.
    const int Deepest = 32;

    int depth;

    /// <summary>The document's content; null when the file is not YAML or is empty.</summary>
    public YamlPart? Read(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return Empty();

            var part = Part(parser);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out var more)) Refuse(At(parser.Current ?? more!), new("文件中有多个文档。", "There is more than one document in the file."));
            return part;
        }
        catch (YamlException exception)
        {
            return NotYaml((int)exception.Start.Line, exception.Message);
        }
        catch (InvalidOperationException exception)
        {
            // The library's scanner says this of some texts that are not YAML, and does not say where.
            return NotYaml(1, exception.Message);
        }
    }

    YamlPart? NotYaml(int line, string message)
    {
        findings.Add(
            new Place(file, Math.Max(1, line)),
            new($"不是正确的 YAML：{message}", $"This is not YAML: {message}"),
            new("请检查缩进、冒号和引号。", "Check indentation, colons and quotes."));
        return null;
    }

    YamlPart Part(Parser parser)
    {
        depth++;
        if (depth > Deepest) throw new YamlException(parser.Current!.Start, parser.Current.End, $"More than {Deepest} levels.");
        var part = PartHere(parser);
        depth--;
        return part;
    }

    YamlPart PartHere(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar)) return Checked(scalar, new YamlText(scalar.Value, At(scalar)));
        if (parser.TryConsume<SequenceStart>(out var list)) return Checked(list, new YamlList([.. Parts(parser)], At(list)));
        if (parser.TryConsume<MappingStart>(out var map)) return Checked(map, Map(parser, At(map)));

        var odd = parser.Consume<ParsingEvent>();
        Refuse(At(odd), new("不允许使用别名。", "Aliases are not allowed."));
        return new YamlText("", At(odd));
    }

    IEnumerable<YamlPart> Parts(Parser parser)
    {
        while (!parser.TryConsume<SequenceEnd>(out _)) yield return Part(parser);
    }

    YamlMap Map(Parser parser, Place place)
    {
        var parts = new Dictionary<string, YamlPart>();
        var keys = new Dictionary<string, Place>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var part = Part(parser);
            if (keys.TryAdd(key.Value, At(key))) parts.Add(key.Value, part);
            else
            {
                findings.Add(At(key),
                    new($"“{key.Value}”已在第 {keys[key.Value].Line} 行出现。", $"\"{key.Value}\" stands in line {keys[key.Value].Line} already."),
                    new("请删除其中一处。", "Remove one of the two."));
            }
        }

        return new YamlMap(parts, keys, place);
    }

    T Checked<T>(NodeEvent node, T part)
    {
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty) Refuse(At(node), new("不允许使用锚点和标签。", "Anchors and tags are not allowed."));
        return part;
    }

    YamlPart? Empty()
    {
        findings.Add(new Place(file, 1), new("文件是空的。", "The file is empty."), new("请填写内容或删除该文件。", "Fill it in, or delete the file."));
        return null;
    }

    void Refuse(Place place, Words what) => findings.Add(place, what, new("请直接写出内容。", "Write the content out in plain."));

    Place At(ParsingEvent part) => new(file, (int)part.Start.Line);
}
