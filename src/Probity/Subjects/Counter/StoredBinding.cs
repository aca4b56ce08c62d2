using System.Text.Json;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects.Counter;

/// <summary>A binding as it stands in its row.</summary>
/// <param name="Id">Never leaves the program; what its one-time code names.</param>
/// <param name="Number">By which clerks speak of it.</param>
/// <param name="Body">Whose counter.</param>
/// <param name="Subject">The person; being a subject says nothing.</param>
/// <param name="OpenedBy">The first clerk's appointment.</param>
/// <param name="OpenedAt">When the first clerk saw the document.</param>
sealed record StoredBinding(Guid Id, BindingNumber Number, CreditCode Body, Guid Subject, Guid OpenedBy, Instant OpenedAt)
{
    /// <summary>When the second clerk saw it too.</summary>
    public Instant? ConfirmedAt { get; init; }

    /// <summary>Until when it waits: for the second clerk, then for the code.</summary>
    public required Instant LapsesAt { get; init; }

    /// <summary>When it ended; null while it waits.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>As what.</summary>
    public string? EndedAs { get; init; }

    /// <summary>How often a second clerk read something else.</summary>
    public required int Tries { get; init; }

    /// <summary>Counts its changes.</summary>
    public required int Version { get; init; }

    /// <summary>The clerks' posts, sealed.</summary>
    public required byte[] Posts { get; init; }

    /// <summary>What was read off the document, sealed; null once it ended.</summary>
    public byte[]? Box { get; init; }

    /// <summary>Whether it can still go on at an instant.</summary>
    public bool IsOpen(Instant now) => EndedAt is null && Box is not null && now < LapsesAt;
}

/// <summary>How a binding's ciphertexts are made: JSON under the register's own key.</summary>
static class BindingCodec
{
    static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Seal(SubjectRoot register, Guid id, SeenIdentity seen) =>
        register.Identity.Seal(JsonSerializer.SerializeToUtf8Bytes(new Typed(seen.Number.Reveal(), seen.Name.Reveal(), seen.Document), Json), new Place("counter_binding.sealed", id));

    public static SeenIdentity Open(SubjectRoot register, StoredBinding binding)
    {
        var typed = JsonSerializer.Deserialize<Typed>(register.Identity.Open(binding.Box!, new Place("counter_binding.sealed", binding.Id)), Json)!;
        return new SeenIdentity(ResidentNumber.Parse(typed.Number), PersonName.Parse(typed.Name), typed.Document);
    }

    public static byte[] SealPosts(SubjectRoot register, Guid id, IReadOnlyList<string> posts) =>
        register.Identity.Seal(JsonSerializer.SerializeToUtf8Bytes(posts, Json), new Place("counter_binding.posts", id));

    public static IReadOnlyList<string> OpenPosts(SubjectRoot register, StoredBinding binding) =>
        JsonSerializer.Deserialize<string[]>(register.Identity.Open(binding.Posts, new Place("counter_binding.posts", binding.Id)), Json)!;

    sealed record Typed(string Number, string Name, string Document);
}

/// <summary>SQL of bindings.</summary>
static class BindingQueries
{
    public static Answer<StoredBinding> AskBinding(this Session db, BindingNumber number) => db.Ask(
        $"select binding_id, number, code, subject_id, opened_by, opened_at, confirmed_at, lapses_at, ended_at, ended_as, tries, version, posts, sealed from counter_binding where number = {number.ToString()}", Read);

    public static Answer<StoredBinding> AskBinding(this Session db, Guid id) => db.Ask(
        $"select binding_id, number, code, subject_id, opened_by, opened_at, confirmed_at, lapses_at, ended_at, ended_as, tries, version, posts, sealed from counter_binding where binding_id = {id}", Read);

    /// <summary>Those of a body that wait for a second clerk, the oldest first.</summary>
    public static Answer<StoredBinding> AskWaiting(this Session db, CreditCode body, Instant now) => db.Ask(
        $"""
        select binding_id, number, code, subject_id, opened_by, opened_at, confirmed_at, lapses_at, ended_at, ended_as, tries, version, posts, sealed
          from counter_binding
         where code = {body} and ended_at is null and confirmed_at is null and lapses_at > {now}
         order by opened_at, binding_id
         limit 100
        """, Read);

    /// <summary>Those of a person, the newest first.</summary>
    public static Answer<StoredBinding> AskBindingsOf(this Session db, Guid subject) => db.Ask(
        $"""
        select binding_id, number, code, subject_id, opened_by, opened_at, confirmed_at, lapses_at, ended_at, ended_as, tries, version, posts, sealed
          from counter_binding
         where subject_id = {subject}
         order by opened_at desc, binding_id desc
         limit 100
        """, Read);

    /// <summary>A binding ends, and what was read off the document goes with it.</summary>
    public static void EndBinding(this Work work, StoredBinding binding, string endedAs) => work.Update(
        $"update counter_binding set ended_at = {work.Now}, ended_as = {endedAs}, sealed = null, version = version + 1 where binding_id = {binding.Id} and version = {binding.Version} and ended_at is null");

    /// <summary>Those that waited too long, of any body, the longest first.</summary>
    public static Answer<StoredBinding> AskLapsed(this Session db, Instant now, int most) => db.Ask(
        $"""
        select binding_id, number, code, subject_id, opened_by, opened_at, confirmed_at, lapses_at, ended_at, ended_as, tries, version, posts, sealed
          from counter_binding
         where ended_at is null and lapses_at <= {now}
         order by lapses_at, binding_id
         limit {most}
        """, Read);

    static StoredBinding Read(Row row) => new(row.Id(0), BindingNumber.Parse(row.Text(1)), row.Body(2), row.Id(3), row.Id(4), row.Instant(5))
    {
        ConfirmedAt = row.InstantOrNull(6),
        LapsesAt = row.Instant(7),
        EndedAt = row.InstantOrNull(8),
        EndedAs = row.TextOrNull(9),
        Tries = row.Int(10),
        Version = row.Int(11),
        Posts = row.Bytes(12),
        Box = row.BytesOrNull(13),
    };
}
