using System.Runtime.InteropServices;

namespace Probity.Bench;

/// <summary>What the figures were taken on. Ratios decide; absolute figures are printed with the machine and decide nothing.</summary>
static class Machine
{
    public static void Print() => Console.WriteLine(
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}; load {Load()}");

    static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
