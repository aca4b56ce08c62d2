using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Upkeep;

/// <summary>An official accepts the terms of use in the own name. Nobody accepts for another.</summary>
public sealed class AcceptTerms(ChangeRoster roster)
{
    /// <summary>Another edition was read than the one in force.</summary>
    public static readonly Refusal OtherEdition = Refusal.Conflict("official.terms-edition",
        "使用守则已更新，请阅读现行版本后再接受。", "There is another edition of the terms by now. Read that one, and then accept it.");

    /// <summary>Accepts the edition that was read.</summary>
    public Task<Outcome<bool>> RunAsync(Official official, string? edition, Channel channel, CancellationToken ct) => roster.RunAsync<bool>(official, 1, async work =>
    {
        if (edition != TermsOfUse.Current.Code) return OtherEdition;

        await work.Work.InsertAsync(Tables.TermsAcceptance, [[official.Appointment, edition, work.Work.Now]], ct);
        work.Add(new Fact(FactKind.TermsAccepted, work.Work.Now, official.ActsBy(channel), "", [official.Body.ToString(), official.Id, edition]));
        return true;
    }, ct);
}
