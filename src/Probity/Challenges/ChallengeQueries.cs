using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Challenges;

/// <summary>What of a challenge is sealed under the key of the look that it is about.</summary>
/// <param name="Matter">What the look was for.</param>
/// <param name="Document">What the body named.</param>
/// <param name="Answerer">Number and name of the official who named it: for the auditor.</param>
sealed record ChallengeBox(ChallengedLook Matter, MatterDocument? Document, string Answerer);

/// <summary>A challenge as it stands in its row.</summary>
sealed record StoredChallenge(Guid Subject, Guid Look, Challenge Bare, byte[] Box, byte[] Key)
{
    /// <summary>What it says.</summary>
    public Challenge Open(SubjectRoot root) => ChallengeQueries.Open(this, root).Challenge;

    /// <summary>The person's key that opens it.</summary>
    public async Task<Challenge> OpenAsync(Session db, KeyRing ring, CancellationToken ct) => Open(await db.RootAsync(ring, Subject, ct));
}

/// <summary>SQL of challenges, and how their sealed part is written.</summary>
static class ChallengeQueries
{
    static readonly ChallengedLook Unread = new("", "", "", "", "", default);
    static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = { new InstantConverter() },
    };

    public static Task<IReadOnlyList<StoredChallenge>> ListOfPersonAsync(this Session db, Guid subject, CancellationToken ct) => db.ListAsync(
        $"""
        select subject_id, inquiry_id, body, asked_at, due_at, settled_at, settled_as, version, sealed, wrapped
          from keyed_challenge
         where subject_id = {subject}
         order by asked_at desc, inquiry_id desc
        """, Read, ct);

    public static Task<StoredChallenge?> FindChallengeAsync(this Session db, Guid subject, Guid look, CancellationToken ct) => db.FindAsync(
        $"""
        select subject_id, inquiry_id, body, asked_at, due_at, settled_at, settled_as, version, sealed, wrapped
          from keyed_challenge
         where subject_id = {subject} and inquiry_id = {look}
        """, Read, ct);

    /// <summary>Those of bodies that are open, the first due first; and those that were settled since, the newest first.</summary>
    public static Task<IReadOnlyList<StoredChallenge>> ListOfBodiesAsync(this Session db, IReadOnlyList<CreditCode> bodies, Instant since, int limit, CancellationToken ct) => db.ListAsync(
        $"""
        select subject_id, inquiry_id, body, asked_at, due_at, settled_at, settled_as, version, sealed, wrapped
          from keyed_challenge
         where body {db.AnyOf<string>([.. bodies.Select(body => $"{body}")])} and (settled_at is null or settled_at >= {since})
         order by case when settled_at is null then 0 else 1 end, settled_at desc, due_at, inquiry_id
         limit {limit}
        """, Read, ct);

    /// <summary>How many of bodies are open and in time, and the last day for the first of them.</summary>
    public static async Task<AwaitedAnswers> CountAwaitedAsync(this Session db, IReadOnlyList<CreditCode> bodies, Instant now, CancellationToken ct) => await db.FindAsync(
        $"""
        select count(*), min(due_at)
          from keyed_challenge
         where body {db.AnyOf<string>([.. bodies.Select(body => $"{body}")])} and settled_at is null and due_at > {now}
        """,
        row => new AwaitedAnswers((int)row.Long(0), row.InstantOrNull(1) is { } due ? Challenge.LastDay(due) : null), ct) ?? new AwaitedAnswers(0, null);

    /// <summary>Those whose time is over and that nobody settled, the first due first.</summary>
    public static Task<IReadOnlyList<StoredChallenge>> ListDueAsync(this Session db, Instant now, int limit, CancellationToken ct) => db.ListAsync(
        $"""
        select subject_id, inquiry_id, body, asked_at, due_at, settled_at, settled_as, version, sealed, wrapped
          from keyed_challenge
         where settled_at is null and due_at <= {now}
         order by due_at
         limit {limit}
        """, Read, ct);

    /// <summary>All that are open: a few for each body.</summary>
    public static Task<IReadOnlyList<StoredChallenge>> ListOpenAsync(this Session db, CancellationToken ct) => db.ListAsync(
        $"""
        select subject_id, inquiry_id, body, asked_at, due_at, settled_at, settled_as, version, sealed, wrapped
          from keyed_challenge
         where settled_at is null
        """, Read, ct);

    /// <summary>Unproven ones of which nobody has seen yet whether they suspend a purpose.</summary>
    public static Task<IReadOnlyList<StoredChallenge>> ListUnweighedAsync(this Session db, int limit, CancellationToken ct) => db.ListAsync(
        $"""
        select subject_id, inquiry_id, body, asked_at, due_at, settled_at, settled_as, version, sealed, wrapped
          from keyed_challenge
         where settled_as = 'unproven' and weighed_at is null
         order by settled_at
         limit {limit}
        """, Read, ct);

    /// <summary>Those of everybody that were settled since, the newest first: for the auditor, who is shown bodies and officials alone.</summary>
    public static Task<IReadOnlyList<StoredChallenge>> ListSettledAsync(this Session db, Instant since, int limit, CancellationToken ct) => db.ListAsync(
        $"""
        select subject_id, inquiry_id, body, asked_at, due_at, settled_at, settled_as, version, sealed, wrapped
          from keyed_challenge
         where settled_at >= {since}
         order by settled_at desc
         limit {limit}
        """, Read, ct);

    /// <summary>All unproven ones of a body since an instant.</summary>
    public static Task<IReadOnlyList<StoredChallenge>> ListUnprovenAsync(this Session db, CreditCode body, Instant since, CancellationToken ct) => db.ListAsync(
        $"""
        select subject_id, inquiry_id, body, asked_at, due_at, settled_at, settled_as, version, sealed, wrapped
          from keyed_challenge
         where body = {body} and settled_as = 'unproven' and settled_at >= {since}
        """, Read, ct);

    public static Task AddChallengeAsync(this Work work, (Guid Subject, Guid Look) of, SecretKey key, Challenge made, CancellationToken ct) => work.InsertAsync(Tables.Challenge,
        [[of.Subject, of.Look, made.Body, made.AskedAt, made.DueAt, null, null, null, made.Version, Seal(key, of.Look, made.Version, new ChallengeBox(made.Matter, null, ""))]], ct);

    /// <summary>Settles what was read.</summary>
    public static void SettleChallenge(this Work work, StoredChallenge before, SecretKey key, Challenge after, string answerer) => work.Update(
        $"""
        update challenge
           set settled_at = {after.SettledAt}, settled_as = {CodeOf(after.State)}, version = {after.Version}, sealed = {Seal(key, before.Look, after.Version, new ChallengeBox(after.Matter, after.Document, answerer))}
         where subject_id = {before.Subject} and inquiry_id = {before.Look} and version = {before.Bare.Version} and settled_at is null
        """);

    /// <summary>What a row says, and who answered.</summary>
    public static (Challenge Challenge, string Answerer) Open(StoredChallenge stored, SubjectRoot root)
    {
        var box = JsonSerializer.Deserialize<ChallengeBox>(root.DataKey(stored.Look, stored.Key).Open(stored.Box, At(stored.Look, stored.Bare.Version)), Json)!;
        return (stored.Bare with { Matter = box.Matter, Document = box.Document }, box.Answerer ?? "");
    }

    /// <summary>How a state is written.</summary>
    public static string CodeOf(ChallengeState state) => state.ToString().ToLowerInvariant();

    static StoredChallenge Read(Row row) => new(row.Id(0), row.Id(1), new Challenge(Unread, row.Body(2), row.Instant(3), row.Instant(4))
    {
        SettledAt = row.InstantOrNull(5), Version = row.Int(7),
        State = row.TextOrNull(6) is { } state ? Enum.Parse<ChallengeState>(state, ignoreCase: true) : ChallengeState.Open,
    }, row.Bytes(8), row.Bytes(9));

    static byte[] Seal(SecretKey key, Guid look, int version, ChallengeBox box) => key.Seal(JsonSerializer.SerializeToUtf8Bytes(box, Json), At(look, version));

    static Place At(Guid look, int version) => new("challenge.sealed", look, version);

    sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Microseconds);
    }
}
