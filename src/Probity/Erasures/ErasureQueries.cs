using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Erasures;

/// <summary>SQL of erasures, and how their sealed part is written.</summary>
static class ErasureQueries
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static async Task<Erasure?> FindErasureAsync(this Session db, SubjectRoot register, ErasureNumber number, CancellationToken ct) => await db.FindAsync(
        $"""
        select e.erasure_id, e.number, e.target, e.ground, e.subject_id, e.asked_at, e.decided_at, e.decision, e.done_at, e.version, e.sealed, k.wrapped
          from erasure e
          left join data_key k on k.subject_id = {Ids.Register} and k.key_id = e.erasure_id
         where e.number = {number}
        """, row => Read(register, row), ct);

    /// <summary>All of them before one, the newest first.</summary>
    public static Task<IReadOnlyList<Erasure>> ListErasuresAsync(this Session db, SubjectRoot register, (Calendar.Instant At, Guid Id) before, int limit, CancellationToken ct) => db.ListAsync(
        $"""
        select e.erasure_id, e.number, e.target, e.ground, e.subject_id, e.asked_at, e.decided_at, e.decision, e.done_at, e.version, e.sealed, k.wrapped
          from erasure e
          left join data_key k on k.subject_id = {Ids.Register} and k.key_id = e.erasure_id
         where (e.asked_at, e.erasure_id) < ({before.At}, {before.Id})
         order by e.asked_at desc, e.erasure_id desc
         limit {limit}
        """, row => Read(register, row), ct);

    /// <summary>A person's own that wait: for a word, or to be carried out.</summary>
    public static Task<IReadOnlyList<Erasure>> ListErasuresOfAsync(this Session db, SubjectRoot register, Guid subject, CancellationToken ct) => db.ListAsync(
        $"""
        select e.erasure_id, e.number, e.target, e.ground, e.subject_id, e.asked_at, e.decided_at, e.decision, e.done_at, e.version, e.sealed, k.wrapped
          from erasure e
          left join data_key k on k.subject_id = {Ids.Register} and k.key_id = e.erasure_id
         where e.subject_id = {subject} and e.done_at is null and (e.decision is null or e.decision = 'cosigned')
         order by e.asked_at desc, e.erasure_id desc
        """, row => Read(register, row), ct);

    /// <summary>Those that were co-signed and not carried out, the oldest first.</summary>
    public static Task<IReadOnlyList<Erasure>> ListCosignedAsync(this Session db, SubjectRoot register, int limit, CancellationToken ct) => db.ListAsync(
        $"""
        select e.erasure_id, e.number, e.target, e.ground, e.subject_id, e.asked_at, e.decided_at, e.decision, e.done_at, e.version, e.sealed, k.wrapped
          from erasure e
          left join data_key k on k.subject_id = {Ids.Register} and k.key_id = e.erasure_id
         where e.done_at is null and e.decision = 'cosigned'
         order by e.asked_at, e.erasure_id
         limit {limit}
        """, row => Read(register, row), ct);

    /// <summary>A new row, with the key of its sealed part.</summary>
    public static async Task AddErasureAsync(this Work work, SubjectRoot register, Erasure erasure, Guid? askedBy, CancellationToken ct)
    {
        var (key, wrapped) = register.NewDataKey(erasure.Id);
        await work.InsertAsync(Tables.DataKey, [[Ids.Register, erasure.Id, wrapped]], ct);
        await work.InsertAsync(Tables.Erasure,
            [[erasure.Id, erasure.Number, erasure.Target.Code(), erasure.Ground.Code(), erasure.Subject, askedBy, erasure.AskedAt, null, null, null, null, erasure.Version, Seal(key, erasure)]], ct);
    }

    /// <summary>Decides an erasure that was read as <paramref name="before"/>.</summary>
    public static async Task SettleErasureAsync(this Work work, SubjectRoot register, Erasure before, Erasure after, Guid? by, CancellationToken ct)
    {
        var wrapped = await work.FindAsync($"select wrapped from data_key where subject_id = {Ids.Register} and key_id = {before.Id}", row => row.Bytes(0), ct);
        work.Update(
            $"""
            update erasure
               set decided_by = {by}, decided_at = {after.DecidedAt}, decision = {CodeOf(after.State)}, version = {after.Version}, sealed = {Seal(register.DataKey(before.Id, wrapped!), after)}
             where erasure_id = {before.Id} and version = {before.Version} and decided_at is null
            """);
    }

    static Erasure Read(SubjectRoot register, Row row)
    {
        var (id, version) = (row.Id(0), row.Int(9));
        var details = row.BytesOrNull(11) is { } wrapped
            ? JsonSerializer.Deserialize<ErasureDetails>(register.DataKey(id, wrapped).Open(row.Bytes(10), At(id, version)), Json)
            : null;
        return new Erasure(id, ErasureNumber.Parse(row.Text(1)), ErasureCodes.FindTarget(row.Text(2))!.Value, ErasureCodes.FindGround(row.Text(3))!.Value, row.Instant(5), version)
        {
            Subject = row.IdOrNull(4),
            DecidedAt = row.InstantOrNull(6),
            DoneAt = row.InstantOrNull(8),
            State = row.InstantOrNull(8) is not null ? ErasureState.Done : row.TextOrNull(7) is { } decision ? Enum.Parse<ErasureState>(decision, ignoreCase: true) : ErasureState.Asked,
            Details = details,
        };
    }

    static byte[] Seal(SecretKey key, Erasure erasure) => key.Seal(JsonSerializer.SerializeToUtf8Bytes(erasure.Details, Json), At(erasure.Id, erasure.Version));

    static Place At(Guid erasure, int version) => new("erasure.sealed", erasure, version);

    static string CodeOf(ErasureState state) => state.ToString().ToLowerInvariant();
}
