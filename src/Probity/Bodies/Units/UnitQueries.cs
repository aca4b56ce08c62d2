using System.Text.Json;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Bodies.Units;

/// <summary>A unit or post as it stands in its row.</summary>
/// <param name="Id">Never leaves the program.</param>
/// <param name="Unit">What it says.</param>
sealed record StoredUnit(Guid Id, BodyUnit Unit);

/// <summary>SQL of units and posts, and how their names are sealed.</summary>
static class UnitQueries
{
    /// <summary>Every unit and post of a body, ended ones too.</summary>
    public static Task<IReadOnlyList<StoredUnit>> ListUnitsAsync(this Session db, SubjectRoot register, CreditCode body, CancellationToken ct) => db.ListAsync(
        $"select unit_id, unit, within, kind, version, ended_at, sealed from body_unit where code = {body}",
        row => new StoredUnit(row.Id(0), new BodyUnit(row.Text(1), row.TextOrNull(2), row.Text(3) is "unit" ? UnitKind.Unit : UnitKind.Post, Open(register, row), row.Int(4)) { IsEnded = row.LongOrNull(5) is not null }), ct);

    public static Task AddUnitAsync(this Work work, SubjectRoot register, CreditCode body, BodyUnit unit, CancellationToken ct)
    {
        var id = Ids.New(work.Now);
        return work.InsertAsync(Tables.BodyUnit, [[id, body, unit.Code, unit.Within, CodeOf(unit.Kind), null, unit.Version, Seal(register, id, unit.Version, unit.Name)]], ct);
    }

    public static void RenameUnit(this Work work, SubjectRoot register, StoredUnit stored, Words name) => work.Update(
        $"update body_unit set sealed = {Seal(register, stored.Id, stored.Unit.Version + 1, name)}, version = version + 1 where unit_id = {stored.Id} and version = {stored.Unit.Version} and ended_at is null");

    public static void EndUnit(this Work work, SubjectRoot register, StoredUnit stored) => work.Update(
        $"update body_unit set ended_at = {work.Now}, sealed = {Seal(register, stored.Id, stored.Unit.Version + 1, stored.Unit.Name)}, version = version + 1 where unit_id = {stored.Id} and version = {stored.Unit.Version} and ended_at is null");

    /// <summary>How a kind stands in its column, in the API and in facts.</summary>
    public static string CodeOf(UnitKind kind) => kind is UnitKind.Unit ? "unit" : "post";

    static Words Open(SubjectRoot register, Row row) => JsonSerializer.Deserialize<Words>(register.Identity.Open(row.Bytes(6), At(row.Id(0), row.Int(4))));

    static byte[] Seal(SubjectRoot register, Guid id, int version, Words name) => register.Identity.Seal(JsonSerializer.SerializeToUtf8Bytes(name), At(id, version));

    static Place At(Guid id, int version) => new("body_unit.sealed", id, version);
}
