using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Probity.Bodies;

namespace Probity.Inquiries;

/// <summary>
/// Seals what an official has typed between one page and the next into a hidden field of the form: nothing of it is in an address, a
/// cookie or the server's memory. What one official of one body sealed opens for nobody else, for no other journey, and after thirty
/// minutes for nobody.
/// </summary>
sealed class DeskSeal(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a page may be left open between two steps.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>The steps taken so far cannot be read: too late, changed, or another official's.</summary>
    public static readonly Refusal StepsLost = Refusal.Conflict("inquiry.steps-lost",
        "页面停留超过三十分钟，或者换了人登录，此前填写的内容已经作废。没有发生任何查询。请从头填写。",
        "The page was open for more than thirty minutes, or somebody else signed in, so what was typed is void. Nothing was asked. Start again.");

    /// <summary>The steps, sealed for this official.</summary>
    public string Seal<TSteps>(Official asker, TSteps steps) =>
        Protector<TSteps>(asker).Protect(JsonSerializer.Serialize(new Sealed<TSteps>(clock.GetUtcNow() + Lifetime, steps)));

    /// <summary>The steps as they were sealed. Refusal: <see cref="StepsLost"/>.</summary>
    public Outcome<TSteps> Open<TSteps>(Official asker, string text)
    {
        try
        {
            var opened = JsonSerializer.Deserialize<Sealed<TSteps>>(Protector<TSteps>(asker).Unprotect(text))!;
            return clock.GetUtcNow() < opened.Until ? opened.Steps : StepsLost;
        }
        catch (CryptographicException)
        {
            return StepsLost;
        }
    }

    IDataProtector Protector<TSteps>(Official asker) =>
        protection.CreateProtector("desk steps", typeof(TSteps).Name, asker.Body.ToString(), asker.Id);

    sealed record Sealed<TSteps>(DateTimeOffset Until, TSteps Steps);
}
