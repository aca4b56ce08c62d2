using Probity.Bodies;
using Probity.Facts;
using Probity.SignIn.Demo;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Inquiries;

/// <summary>
/// Begins a new demonstration with one look, by the same doors as any other: the permit office of the demo asked about somebody who knows of no matter with it, and can say so.
/// </summary>
public static class DemoLook
{
    /// <summary>Whom the demo's permit office asked about.</summary>
    public const string Whom = "citizen-2";

    const string Who = "permits";
    const string Case = "JNSP-XK-2026-000099";

    /// <summary>Does it once, where <c>--demo-look</c> was said and nobody has looked at anybody.</summary>
    public static async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        if (!services.GetRequiredService<Settings>().DemoLook || await IsLookedAtAsync(services.GetRequiredService<Store>(), ct)) return;

        var (asker, person) = (DemoPeople.Find(Who)!, DemoPeople.Find(Whom)!);
        var known = await services.GetRequiredService<Appointments>().FindByNumberAsync(CreditCode.Parse(asker.Body!), asker.Who, ct);
        if (known.IsRefused) return;

        var official = known.Value.Official;
        var party = new Party(ResidentNumber.Parse(person.Number!), PersonName.Parse(person.Name));
        var opened = await services.GetRequiredService<OpenCase>().RunAsync(official, Channel.Page, "permit", Case, [party], ct);
        if (opened.IsRefused) return;

        await services.GetRequiredService<Ask>().RunAsync(official, Channel.Page, new InquiryBody("permit", "examine-application", Case, person.Number, person.Name), null, ct);
    }

    static async Task<bool> IsLookedAtAsync(Store store, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return (await session.ListAsync($"select inquiry_id from inquiry limit 1", row => row.Id(0), ct)).Count > 0;
    }
}
