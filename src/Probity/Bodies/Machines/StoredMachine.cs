using System.Text;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Bodies.Machines;

/// <summary>A program as it stands in its row.</summary>
/// <param name="Id">Never leaves the program.</param>
/// <param name="Number">By which it signs in.</param>
/// <param name="Body">Whose it is.</param>
/// <param name="Roles">What it may do in an official's name.</param>
/// <param name="To">Its last day.</param>
/// <param name="RegisteredBy">The appointment that registered it; another approves.</param>
sealed record StoredMachine(Guid Id, MachineNumber Number, CreditCode Body, IReadOnlyList<Role> Roles, DateOnly To, Guid RegisteredBy)
{
    public required Instant RegisteredAt { get; init; }

    public Instant? ApprovedAt { get; init; }

    public Instant? EndedAt { get; init; }

    public required int Version { get; init; }

    /// <summary>Which system it is, sealed.</summary>
    public required byte[] Box { get; init; }

    /// <summary>Whether it may sign in on a day, its body aside.</summary>
    public bool IsGoodOn(DateOnly day) => ApprovedAt is not null && EndedAt is null && day <= To;

    /// <summary>Whether an administrator has a hand in this already: registered the key, or the program that it would let in for the first time.</summary>
    public bool IsBy(Official admin, StoredKey key) => key.RegisteredBy == admin.Appointment || (ApprovedAt is null && RegisteredBy == admin.Appointment);

    /// <summary>How which system it is stands in <c>machine_client.sealed</c>: UTF-8 under the register's own key.</summary>
    public static byte[] Seal(SubjectRoot register, Guid id, string label) => register.Identity.Seal(Encoding.UTF8.GetBytes(label), new Place("machine_client.sealed", id));

    public string OpenLabel(SubjectRoot register) => Encoding.UTF8.GetString(register.Identity.Open(Box, new Place("machine_client.sealed", Id)));
}

/// <summary>A key of a program as it stands in its row.</summary>
sealed record StoredKey(Guid Machine, MachineKey Key, Guid RegisteredBy, Instant RegisteredAt)
{
    public Instant? ApprovedAt { get; init; }

    public Instant? EndedAt { get; init; }

    public bool IsGood => ApprovedAt is not null && EndedAt is null;

    public bool IsWaiting => ApprovedAt is null && EndedAt is null;
}

/// <summary>SQL of programs.</summary>
static class MachineQueries
{
    public static Answer<StoredMachine> AskMachine(this Session db, MachineNumber number) => db.Ask(
        $"select machine_id, number, code, roles, to_on, registered_by, registered_at, approved_at, ended_at, version, sealed from machine_client where number = {number.ToString()}", ReadMachine);

    public static Answer<StoredMachine> AskMachinesOf(this Session db, CreditCode body) => db.Ask(
        $"select machine_id, number, code, roles, to_on, registered_by, registered_at, approved_at, ended_at, version, sealed from machine_client where code = {body} order by registered_at desc, machine_id desc limit 200", ReadMachine);

    /// <summary>Those of any body that somebody else must still approve, or a key of them.</summary>
    public static Answer<StoredMachine> AskWaitingMachines(this Session db) => db.Ask(
        $"""
        select m.machine_id, m.number, m.code, m.roles, m.to_on, m.registered_by, m.registered_at, m.approved_at, m.ended_at, m.version, m.sealed
          from machine_client m
         where m.ended_at is null and exists (select 1 from machine_key k where k.machine_id = m.machine_id and k.approved_at is null and k.ended_at is null)
         order by m.registered_at, m.machine_id
         limit 200
        """, ReadMachine);

    public static Answer<StoredKey> AskKeysOf(this Session db, IReadOnlyList<Guid> machines) => db.Ask(
        $"select machine_id, thumbprint, public_key, registered_by, registered_at, approved_at, ended_at from machine_key where machine_id {db.AnyOf(machines)} order by registered_at",
        row => new StoredKey(row.Id(0), new MachineKey(row.Text(1), row.Text(2)), row.Id(3), row.Instant(4)) { ApprovedAt = row.InstantOrNull(5), EndedAt = row.InstantOrNull(6) });

    public static Task AddKeyAsync(this Work work, Guid machine, MachineKey key, Guid by, CancellationToken ct) =>
        work.InsertAsync(Tables.MachineKey, [[machine, key.Thumbprint, key.Jwk, by, work.Now, null, null, null]], ct);

    static StoredMachine ReadMachine(Row row) => new(
        row.Id(0), MachineNumber.Parse(row.Text(1)), row.Body(2), [.. row.Text(3).Split(' ').Select(Enum.Parse<Role>)], row.Date(4), row.Id(5))
    {
        RegisteredAt = row.Instant(6),
        ApprovedAt = row.InstantOrNull(7),
        EndedAt = row.InstantOrNull(8),
        Version = row.Int(9),
        Box = row.Bytes(10),
    };
}
