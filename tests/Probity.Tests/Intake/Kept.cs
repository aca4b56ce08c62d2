using System.Text.Json;
using System.Text.RegularExpressions;
using Probity.Entries;
using Probity.Facts;
using Probity.Intake;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Tests.Intake;

/// <summary>Everything that a register keeps of the files that it was sent, opened, as lines that can be compared: what differs from one register to another by its nature (ids, numbers, times) is masked.</summary>
static partial class Kept
{
    public static async Task<string> ReadAsync(Registry registry)
    {
        await using var db = await registry.Store.ReadAsync(default);
        var roots = (await db.ListAsync($"select subject_id, kek_version, wrapped from subject_key", row => SubjectRoot.Open(registry.Keys, row.Id(0), row.Int(1), row.Bytes(2)), default)).ToDictionary(root => root.Subject);
        var keys = (await db.ListAsync($"select subject_id, key_id, wrapped from data_key", row => (Subject: row.Id(0), Id: row.Id(1), Wrapped: row.Bytes(2)), default))
            .ToDictionary(key => (key.Subject, key.Id), key => roots[key.Subject].DataKey(key.Id, key.Wrapped));
        var who = (await db.ListAsync($"select subject_id, identifier_id, sealed from subject_identifier", row => (Subject: row.Id(0), Id: row.Id(1), Box: row.Bytes(2)), default))
            .ToDictionary(one => one.Subject, one => IdentityCodec.OpenNumber(roots[one.Subject], one.Id, one.Box).Reveal());

        var lines = new List<string>();
        foreach (var name in await db.ListAsync($"select subject_id, name_id, sealed from subject_name", row => (Subject: row.Id(0), Id: row.Id(1), Box: row.Bytes(2)), default))
            lines.Add($"{Who(name.Subject)} name {IdentityCodec.OpenName(roots[name.Subject], name.Id, name.Box).Reveal()}");
        foreach (var entry in await db.ListAsync(
            $"select subject_id, entry_id, item, edition, body, version, sealed from entry",
            row => (Subject: row.Id(0), Id: row.Id(1), Item: row.Text(2), Edition: row.Text(3), Body: row.Text(4), Version: row.Int(5), Box: row.Bytes(6)), default))
        {
            var content = EntryCodec.Open(keys[(entry.Subject, entry.Id)], entry.Id, entry.Version, entry.Box);
            lines.Add($"{Who(entry.Subject)} entry {entry.Item} {entry.Edition} {entry.Body} {entry.Version} {JsonSerializer.Serialize(content, Plain)}");
        }

        foreach (var delivery in await db.ListAsync($"select subject_id, kind, delivered_at from delivery", row => (Subject: row.Id(0), Kind: row.Text(1), At: row.Instant(2)), default))
            lines.Add($"{Who(delivery.Subject)} delivery {delivery.Kind} {delivery.At}");
        foreach (var fact in await db.ListAsync(
            $"select subject_id, fact_id, log, n, kind, key_id, sealed from fact", row => (Subject: row.Id(0), Id: row.Id(1), Log: row.Int(2), N: row.Long(3), Kind: row.Text(4), Key: row.Id(5), Box: row.Bytes(6)), default))
            if (fact.Subject != Ids.Register) lines.Add($"{Who(fact.Subject)} fact {fact.Log} {fact.N} {fact.Kind} {Said(keys[(fact.Subject, fact.Key)].Open(fact.Box, new Place("fact.sealed", fact.Id)))}");
        await AddRowsAsync(registry, db, lines);
        return string.Join('\n', lines.Order(StringComparer.Ordinal));

        string Who(Guid subject) => who.GetValueOrDefault(subject, "nobody");
    }

    static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static async Task AddRowsAsync(Registry registry, Session db, List<string> lines)
    {
        var outcomes = await db.ListAsync($"select outcome, code, column_key from batch_row order by line, part", row => $"{(RowResult)row.Int(0)} {row.TextOrNull(1)} {row.TextOrNull(2)}", default);
        lines.AddRange(outcomes.Index().Select(row => $"row {row.Index + 1:00}: {row.Item}"));
        var held = await db.ListAsync($"select held_id, reason, body, dataset, sealed from held_row", row => (Id: row.Id(0), Reason: row.Text(1), Body: row.Text(2), Dataset: row.Text(3), Box: row.Bytes(4)), default);
        var keys = db.AskFileKeys(registry.Keys, [.. held.Select(row => row.Id)]);
        await db.FlushAsync(default);
        lines.AddRange(held.Join(keys.Rows, row => row.Id, key => key.Id, (row, key) => $"held {row.Reason} {row.Body} {row.Dataset} {JsonSerializer.Serialize(BatchCodec.OpenHeld(key.Key, row.Id, row.Box), Plain)}"));
    }

    /// <summary>The parts of a fact without its time; numbers that the register gave are masked.</summary>
    static string Said(byte[] opened)
    {
        var said = FactParts.Parse(opened.AsSpan(FactParts.OpeningLength))!.All.Where(part => part.Label != "at").Select(part => $"{part.Label}={part.Value}");
        return Given().Replace(string.Join(' ', said), "#");
    }

    [GeneratedRegex("[A-Z]-[0-9A-Z]{4}(-[0-9A-Z]+)+")]
    private static partial Regex Given();
}
