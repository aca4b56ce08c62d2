using Probity.Bodies;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Inquiries;

/// <summary>
/// An asking body registers a case and its parties before it may ask about them, so that relatives and neighbours cannot be asked about
/// under somebody's file (misuse H13). What is kept are keyed digests; nobody can list parties, nor cases.
/// </summary>
public sealed class OpenCase(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>The purpose admits fewer persons a case.</summary>
    public static readonly Refusal TooManyParties = Refusal.Invalid("case.too-many-parties",
        "登记的当事人超过该事项每案可登记的人数。", "The case has more parties than this purpose admits.");

    /// <summary>The purpose asks for no case.</summary>
    public static readonly Refusal NotNeeded = Refusal.Invalid("case.not-needed",
        "该事项不需要登记案件。", "This purpose needs no case.");

    /// <summary>Registers the case, or adds parties to it while the purpose admits more; parties who are there already change nothing.</summary>
    public async Task<Outcome<CaseOpened>> RunAsync(Official asker, Channel channel, string purposeCode, string number, IReadOnlyList<Party> parties, CancellationToken ct)
    {
        var purpose = rules.EditionAt(store.Now)?.Purposes.FirstOrDefault(purpose => purpose.Code == purposeCode);
        if (purpose is null) return Standing.PurposeUnknown;
        if (!rules.RightsOf(asker.Body, store.Now).Holds(purpose)) return Standing.PurposeNotHeld;
        if (!purpose.CaseRequired) return NotNeeded;
        if (Standing.CaseForm(purpose, number) is { } malformed) return malformed;
        if (parties.Count > purpose.MaxParties) return TooManyParties;

        return await RegisterAsync(new Actor(asker.Body.ToString(), asker.Said, asker.Post, asker.By(channel)), purpose, number, parties, ct);
    }

    async Task<Outcome<CaseOpened>> RegisterAsync(Actor actor, Purpose purpose, string number, IReadOnlyList<Party> parties, CancellationToken ct)
    {
        var body = CreditCode.Parse(actor.Body);
        var digest = ring.CaseDigest(body, purpose.Code, number);
        var given = parties.Select(party => ring.PartyDigest(body, new Question(purpose.Code, "", number, party.Number, party.Name)))
            .Distinct(DigestComparer.Instance).ToArray();

        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var known = await work.FindCaseAsync(ring, digest, ct);
        var there = work.AskParties(ring, given);
        await work.FlushAsync(ct);
        var added = given.Except(there.Rows, DigestComparer.Instance).ToArray();
        if ((known?.Parties ?? 0) + added.Length > purpose.MaxParties) return TooManyParties;
        if (added.Length == 0) return new CaseOpened(number, known?.Parties ?? 0);

        var caseId = known?.Id ?? Ids.New(work.Now);
        if (known is null)
            await work.InsertAsync(Tables.CaseFile, [[ring.IndexVersion, digest, caseId, actor.Body, purpose.Code, work.Now, added.Length, 1]], ct);
        else
            work.RaiseParties(ring, digest, known, added.Length);
        await work.InsertAsync(Tables.CaseParty, [.. added.Select(party => new object?[] { ring.IndexVersion, party, caseId })], ct);

        var facts = new FactSheet(work);
        var total = (known?.Parties ?? 0) + added.Length;
        var root = await work.RootAsync(ring, Ids.Register, ct);
        facts.Add(root, counters[Ids.Register], new Fact(FactKind.CaseOpened, work.Now, actor, purpose.Code, [purpose.Code, number, $"{added.Length}"]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return new CaseOpened(number, total);
    }
}

/// <summary>A person whom a case concerns, by number and name.</summary>
public sealed record Party(ResidentNumber Number, PersonName Name);

/// <summary>A case as it stands registered.</summary>
/// <param name="Case">The body's own number.</param>
/// <param name="Parties">How many parties it has.</param>
public sealed record CaseOpened(string Case, int Parties);
