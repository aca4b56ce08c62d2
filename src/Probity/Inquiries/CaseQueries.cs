using Probity.Keys;
using Probity.Storage;

namespace Probity.Inquiries;

/// <summary>SQL of cases.</summary>
static class CaseQueries
{
    public sealed record CaseRow(Guid Id, int Parties, int Version);

    public static Task<CaseRow?> FindCaseAsync(this Session db, KeyRing ring, byte[] digest, CancellationToken ct) =>
        db.FindAsync(
            $"select case_id, parties, version from case_file where digest = {digest} and key_version = {ring.IndexVersion}",
            row => new CaseRow(row.Id(0), row.Int(1), row.Int(2)), ct);

    public static void RaiseParties(this Work work, KeyRing ring, byte[] digest, CaseRow known, int by) =>
        work.Update(
            $"""
            update case_file set parties = parties + {by}, version = version + 1
             where digest = {digest} and key_version = {ring.IndexVersion} and version = {known.Version}
            """);
}
