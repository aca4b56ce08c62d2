using Probity.Serving;

namespace Probity.PublicLog;

/// <summary>Reads each minute what was announced of witnesses, by this host or another program, so that no host need be started again for it.</summary>
public sealed class FollowPolicies(PublicLogs logs, ReadPolicies read, ILogger<FollowPolicies> log) : Watch("what was announced of witnesses", TimeSpan.FromMinutes(1), log)
{
    /// <summary>Reads them once.</summary>
    public async Task RunAsync(CancellationToken ct) => logs.Policies.Learn(await read.RunAsync(ct));

    /// <inheritdoc/>
    protected override Task LookAsync(CancellationToken ct) => RunAsync(ct);
}
