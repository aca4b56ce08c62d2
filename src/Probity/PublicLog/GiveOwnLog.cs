using System.Globalization;
using System.IO.Compression;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.PublicLog;

/// <summary>
/// All that the logs hold of one person, for that person, to be checked without us: a proof for each number of the person's order, the keys by which the person recognises the leaves, and the policy. <c>probity proof verify</c> reads it;
/// any other program can.
/// </summary>
public sealed class GiveOwnLog(Store store, KeyRing ring, PublicLogs logs)
{
    /// <summary>Writes the bundle, a zip. Numbers from the first on, without a gap, as far as their checkpoints are published.</summary>
    public async Task WriteAsync(Guid subject, Stream to, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var facts = session.AskProvable(subject);
        var root = await session.RootAsync(ring, subject, ct);
        await using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        await AddAsync(zip, "policy", System.Text.Encoding.UTF8.GetBytes(logs.Witnesses.Text), ct);
        await AddAsync(zip, "keys", System.Text.Encoding.UTF8.GetBytes(string.Concat(logs.Homes.Select(home => $"{home.Name} {Convert.ToBase64String(root.TagKey(home.Kind))}\n"))), ct);

        var (prove, proven) = (new ProveLeaf(logs), 0);
        foreach (var fact in facts.Rows)
        {
            if (await prove.RunAsync(fact, root, ShownToPerson.Shows, ct) is not { } proof) break;
            await AddAsync(zip, $"{LogHome.NameOf(fact.Log)}/{fact.N.ToString("D6", CultureInfo.InvariantCulture)}.tlog-proof", proof, ct);
            proven++;
        }

        if (proven > 0) await RecordAsync(subject, proven, ct);
        await AddAsync(zip, "README.txt", System.Text.Encoding.UTF8.GetBytes(OwnLogTexts.Readme(proven, facts.Rows.Count - proven)), ct);
    }

    // Looks are erased at the person's own request only as far as such a download reached (misuse H6).
    async Task RecordAsync(Guid subject, int proven, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        work.Write(
            $"""
            insert into own_log_download (subject_id, through_n, given_at) values ({subject}, {(long)proven}, {work.Now})
            on conflict (subject_id) do update set through_n = case when excluded.through_n > own_log_download.through_n then excluded.through_n else own_log_download.through_n end, given_at = excluded.given_at
            """);
        await work.CommitAsync(ct);
    }

    static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await entry.WriteAsync(bytes, ct);
    }
}
