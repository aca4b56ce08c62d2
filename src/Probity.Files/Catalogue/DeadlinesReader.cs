using System.Globalization;
using System.Text.RegularExpressions;
using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>Reads <c>deadlines.yaml</c>.</summary>
static partial class DeadlinesReader
{
    /// <summary>Adds the file's rows to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        foreach (var block in file.Blocks("deadlines"))
        {
            var rule = new DeadlineRule(block.Text("code"), block.Words("starts"), block.Words("due"), LengthOf(block, "length"))
            {
                Least = block.Has("least") ? LengthOf(block, "least") : null,
                Extension = block.Inner("extension") is { } inner ? OfExtension(inner) : null,
                WaitsForPerson = block.Flag("waits-for-person", otherwise: false),
                Keeper = block.One<DeadlineKeeper>("kept-by"),
                Effect = block.One<DeadlineEffect>("effect"),
                Basis = BasisReader.Read(block, "basis").Values(),
                Source = block.OptionalWords("source"),
                Verified = block.Flag("verified", otherwise: true),
            };
            block.Close();
            draft.Deadlines.Add(new(rule, block));
        }

        file.Close();
    }

    static DeadlineExtension OfExtension(Block block)
    {
        var extension = new DeadlineExtension(LengthOf(block, "to"), [.. block.Blocks("reasons").Select(OfReason)]);
        block.Close();
        return extension;
    }

    static ExtensionReason OfReason(Block block)
    {
        var reason = new ExtensionReason(block.Text("code"), block.Words("name"));
        block.Close();
        return reason;
    }

    internal static Length LengthOf(Block block, string key)
    {
        var text = block.Text(key);
        if (text is "at-once" or "") return default;
        if (Form().Match(text) is { Success: true } match && Hyphens.Parse<LengthUnit>(match.Groups[2].Value) is { } unit and not LengthUnit.AtOnce)
            return new Length(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), unit);

        block.Report(block.PlaceOf(key),
            new($"“{text}”不是期限。", $"\"{text}\" is no length."),
            new("请写成“3 working-days”（hours、working-days、days、months、years）或“at-once”。", "Write it like \"3 working-days\" (hours, working-days, days, months, years), or \"at-once\"."));
        return default;
    }

    [GeneratedRegex("^([1-9][0-9]{0,3}) ([a-z-]+)$")]
    private static partial Regex Form();
}
