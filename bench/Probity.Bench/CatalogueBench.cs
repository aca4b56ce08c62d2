using System.Diagnostics;
using System.Text;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Intake;
using Probity.Notices;
using Probity.Testing;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Probity.Bench;

/// <summary>What reading and checking a catalogue costs beside bare YAML parsing of the same files, for the shipped pack and for one of a thousand items; and what one row's basis and terms cost.</summary>
static class CatalogueBench
{
    const int Thousand = 1_000;

    /// <summary>How many times bare parsing the whole may cost, and in how many rounds that tells anything.</summary>
    const double Most = 4;
    const int Telling = 20;

    // The small pack is read too quickly for the runtime to have compiled it well in sixty rounds; the large one takes longer in each.
    const int MoreOfTheSmall = 5;

    public static void Run(int rounds)
    {
        Console.WriteLine($"\ncatalogue: read and checked, best of {MoreOfTheSmall * rounds} and of {rounds}; the first time in brackets");
        var folder = Directory.CreateTempSubdirectory("probity-bench-").FullName;
        try
        {
            Print("shipped pack", CatalogueFolder.Default, MoreOfTheSmall * rounds);
            Grow(folder);
            Print("a thousand items", folder, rounds);
            PrintRow("shipped pack", CatalogueFolder.Default, rounds);
            PrintRow("a thousand items", folder, rounds);
            PrintTerms(rounds);
            PrintRules(rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Print(string name, string folder, int rounds)
    {
        // One after the other in each round, so that whatever else the machine does meets both.
        var (bare, whole) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        (TimeSpan Bare, TimeSpan Whole)? first = null;
        for (var round = 0; round < rounds; round++)
        {
            bare = Shorter(bare, Best(1, () => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Sum(file => Parse(File.ReadAllText(file)))));
            whole = Shorter(whole, Best(1, () => Read(folder).All[0].Items.Count));
            first ??= (bare, whole);
        }

        Console.WriteLine($"  {name,-18} {whole.TotalMilliseconds,8:N1} ms   bare YAML {bare.TotalMilliseconds,8:N1} ms   ratio {whole / bare:N2} (at most {Most}; {first!.Value.Whole.TotalMilliseconds:N0} ms beside {first.Value.Bare.TotalMilliseconds:N0})");
        if (whole / bare <= Most || rounds < Telling) return;

        Console.WriteLine($"  {name}: above the mark");
        Environment.ExitCode = 1;
    }

    static void PrintRow(string name, string folder, int rounds)
    {
        const int times = 2_000;
        var edition = Read(folder).All[0];
        var row = new RowBasis("penalty", MixedRows.Source, "《中华人民共和国食品安全法》第一百二十四条第一款第（五）项") { Texts = ["经营超过保质期的食品", "现场检查时发现货架上有超过保质期的食品"] };
        var time = Best(rounds, () =>
        {
            for (var i = 0; i < times; i++)
                if (BasisMatcher.Match(edition, row) is not BasisMatch.Matched) throw new InvalidOperationException("The row of the bench is not matched.");
            return times;
        });
        Console.WriteLine($"  {name,-18} {time.TotalMicroseconds / times,8:N1} µs to find one row's item");
    }

    /// <summary>All bounds of one penalty's life by the real holidays, the person's last days, and one clock of working days over Spring Festival.</summary>
    static void PrintTerms(int rounds)
    {
        const int times = 2_000;
        var editions = Read(CatalogueFolder.Default);
        var facts = new UseFacts(Nature.Adverse, FinalityRule.ChallengeWindow, [editions.All[0].FindSchedule("administrative-penalty")!.TermsOf(["fine"])], new DateOnly(2026, 3, 20), ShanghaiTime.StartOf(new DateOnly(2026, 4, 10)))
        {
            ServedOn = new DateOnly(2026, 4, 1), RemediesTold = true, ConductEnd = new DateOnly(2026, 2, 1), Calendar = editions.Calendar,
            Deliveries = [Delivery.OnDay(DeliveryKind.Counter, new DateOnly(2026, 4, 20))],
        };
        var clock = new Clock(editions.All[0].FindDeadline("D02")!, ShanghaiTime.StartOf(new DateOnly(2026, 2, 12)));
        var time = Best(rounds, () =>
        {
            for (var i = 0; i < times; i++)
                if (UseInterval.Of(facts).UsableFrom.At is null || Contest.Of(facts).SueBy is null || Deadline.Of(clock, editions.Calendar).LastDay is null) throw new InvalidOperationException("The terms of the bench are not known.");
            return times;
        });
        Console.WriteLine($"  {"terms",-18} {time.TotalMicroseconds / times,8:N1} µs for one row's ends and one clock");
    }

    /// <summary>All rules of intake for one good row of a file that was read: protected text, bodies, basis and item, the law of today, capacity, missing facts, dates, amounts, what free text may not name, and the draft.</summary>
    static void PrintRules(int rounds)
    {
        const int times = 2_000;
        var editions = Read(CatalogueFolder.Default);
        var rules = new RowRules(editions, "penalty", RegisterMode.Demo, MixedRows.Today);
        var sender = new Sender(MixedRows.Source, MixedRows.Attested);
        var dataset = editions.All[^1].FindDataset("penalty")!;
        var row = new RowReader(Template.Of(dataset), MixedRows.Today).Read([.. dataset.Columns.Select(column => Good.GetValueOrDefault(column.Key, ""))]);
        var time = Best(rounds, () =>
        {
            for (var i = 0; i < times; i++)
                if (rules.Decide(row, sender) is not RowDecision.Accepted) throw new InvalidOperationException("The row of the bench is not accepted.");
            return times;
        });
        Console.WriteLine($"  {"rules",-18} {time.TotalMicroseconds / times,8:N1} µs to decide one row");
    }

    static readonly Dictionary<string, string> Good = new()
    {
        ["person-name"] = "阿依古丽·买买提", ["document-kind"] = "居民身份证", ["document-number"] = MixedRows.NumberOf(7), ["decision-number"] = "济市监罚〔2026〕7号",
        ["conduct-text"] = "经营超过保质期的食品", ["facts"] = "现场检查时发现货架上有超过保质期的食品", ["basis"] = "《中华人民共和国食品安全法》第一百二十四条第一款第（五）项",
        ["penalty-kind"] = "罚款", ["penalty-content"] = "罚款5000元", ["amount-fen"] = "0.5", ["decision-date"] = "2026-03-05", ["authority"] = "济南市市场监督管理局",
        ["authority-code"] = $"{MixedRows.Source}", ["source"] = "济南市市场监督管理局", ["source-code"] = $"{MixedRows.Source}",
    };

    static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    static Editions Read(string folder) =>
        CatalogueReader.Read(folder) is var reading && reading.Editions is { } editions ? editions : throw new InvalidOperationException(string.Join('\n', reading.Errors.Take(5)));

    static int Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        var events = 0;
        while (parser.MoveNext()) events += parser.Current is Scalar ? 1 : 0;
        return events;
    }

    static TimeSpan Best(int rounds, Func<int> work)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        return best;
    }

    /// <summary>The shipped pack with as many invented items more, each under an article of its own.</summary>
    static void Grow(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(CatalogueFolder.Default, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(CatalogueFolder.Default, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var numbers = Enumerable.Range(1, Thousand).ToArray();
        var item = File.ReadAllText(Path.Combine(folder, "items", "discipline.real-estate-agency.yaml"));
        foreach (var number in numbers)
            File.WriteAllText(Path.Combine(folder, "items", $"bench.item-{number}.yaml"), item.Replace("discipline.real-estate-agency", $"bench.item-{number}", StringComparison.Ordinal).Replace("real-estate-law 69", $"bench-law {number}", StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(folder, "statutes.yaml"), $"  - code: bench-law\n    title: {{ zh: 测量专用法, en: Law of the bench }}\n    aliases: []\n    level: law\n    from: 2020-01-01\n    source: invented\n    verified: true\n    articles: [{string.Join(", ", numbers.Select(number => $"\"{number}\""))}]\n", Encoding.UTF8);
        var purposes = File.ReadAllText(Path.Combine(folder, "purposes.yaml"));
        var sees = purposes.IndexOf("    sees:\n", purposes.IndexOf("code: qualification", StringComparison.Ordinal), StringComparison.Ordinal) + "    sees:\n".Length;
        File.WriteAllText(Path.Combine(folder, "purposes.yaml"), purposes.Insert(sees, string.Concat(numbers.Select(number => $"      - {{ item: bench.item-{number}, fields: [conduct, usable-to] }}\n"))), Encoding.UTF8);
        File.AppendAllText(Path.Combine(folder, "fields.yaml"), $"  - code: bench\n    name: {{ zh: 测量, en: Bench }}\n    asked: {{ zh: 测量。, en: Bench. }}\n    items: [{string.Join(", ", numbers.Select(number => $"bench.item-{number}"))}]\n", Encoding.UTF8);
    }
}
