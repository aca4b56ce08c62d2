using System.Collections.Concurrent;
using Probity.Facts;

namespace Probity.PublicLog;

/// <summary>How the logs do at this host: what stopped one, for the operator and for <c>/readyz</c>.</summary>
public sealed class LogCondition
{
    readonly ConcurrentDictionary<LogKind, string> stopped = new();

    /// <summary>Why a log is not written; null while it is, or another host writes it.</summary>
    public string? WhyStopped(LogKind log) => stopped.GetValueOrDefault(log);

    internal void Stopped(LogKind log, string why) => stopped[log] = why;

    internal void Goes(LogKind log) => stopped.TryRemove(log, out _);
}
