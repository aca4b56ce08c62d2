using System.Diagnostics;
using System.Runtime.InteropServices;
using Probity.Fuzz;

// An instrumented library counts into this memory, also before AFL++ has given its own.
unsafe
{
    SharpFuzz.Common.Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(1 << 16);
}

// fuzz list | fuzz seeds TARGET DIR | fuzz afl TARGET | fuzz run TARGET SECONDS [SEED]
switch (args)
{
    case ["list"]:
        foreach (var one in Target.All) Console.WriteLine(one.Name);
        return 0;
    case ["seeds", var name, var folder]:
        Directory.CreateDirectory(folder);
        foreach (var (seed, i) in Find(name).Seeds.Concat(Find(name).Cases.Select(one => one.Bytes)).Select((seed, i) => (seed, i))) File.WriteAllBytes(Path.Combine(folder, $"{i:000}"), seed);
        return 0;
    case ["words", var name, var file]:
        File.WriteAllLines(file, Find(name).Words.Select(word => $"\"{string.Concat(System.Text.Encoding.UTF8.GetBytes(word).Select(b => $"\\x{b:X2}"))}\""));
        return 0;
    case ["afl", var name]:
        var target = Find(name);
        SharpFuzz.Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            target.Check(bytes.ToArray());
        });
        return 0;
    case ["once", var name, var file]:
        Find(name).Check(File.ReadAllBytes(file));
        return 0;
    case ["run", var name, var seconds, ..]:
        return Run(Find(name), TimeSpan.FromSeconds(int.Parse(seconds)), args.Length > 3 ? int.Parse(args[3]) : Environment.TickCount);
    default:
        Console.Error.WriteLine("fuzz list | seeds TARGET DIR | words TARGET FILE | afl TARGET | once TARGET FILE | run TARGET SECONDS [SEED]");
        return 2;
}

static Target Find(string name) => Target.All.FirstOrDefault(target => target.Name == name) ?? throw new ArgumentException($"There is no target {name}. See: fuzz list");

static int Run(Target target, TimeSpan time, int seed)
{
    var watch = Stopwatch.StartNew();
    var (mutator, tried) = (new Mutator(target, seed), 0L);
    for (; watch.Elapsed < time; tried++)
    {
        var input = mutator.Next();
        try
        {
            target.Check(input);
        }
        catch (Exception error)
        {
            var file = $"{target.Name}-{seed}-{tried}.case";
            File.WriteAllBytes(file, input);
            Console.WriteLine($"{target.Name}: broken after {tried:N0} inputs, seed {seed}. The input lies in {file}.\n{error}");
            return 1;
        }
    }

    Console.WriteLine($"{target.Name}: {tried:N0} inputs in {time.TotalSeconds:N0} s, seed {seed}: every promise held.");
    return 0;
}
