using Probity.Bodies;
using Probity.Catalogue;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Inquiries;

/// <summary>One request at the inquiry desk: who asks, under which edition, and what the form brought.</summary>
sealed class DeskRequest
{
    /// <summary>Name of the hidden field with the sealed steps.</summary>
    public const string StepsField = "steps";

    readonly DeskSeal seal;
    readonly IFormCollection form;

    DeskRequest(HttpContext context, IFormCollection form)
    {
        this.form = form;
        seal = context.RequestServices.GetRequiredService<DeskSeal>();
        Context = context;
        Asker = context.User.RequireOfficial();
        Edition = context.RequestServices.GetRequiredService<PublishedRules>().Today;
        Held = [.. context.RequestServices.GetRequiredService<Roster>().RightsOf(Asker.Body).PurposesIn(Edition)];
    }

    /// <summary>The official who is signed in.</summary>
    public Official Asker { get; }

    /// <summary>The edition in force.</summary>
    public Edition Edition { get; }

    /// <summary>The purposes that the official's body holds; no other can be chosen.</summary>
    public IReadOnlyList<Purpose> Held { get; }

    HttpContext Context { get; }

    /// <summary>Reads the request, with its form where it has one. Minimal APIs call it for a door's parameter.</summary>
    public static async ValueTask<DeskRequest?> BindAsync(HttpContext context) =>
        new(context, context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty);

    /// <summary>What was typed in a field, without white space around it; empty where the form has none.</summary>
    public string Typed(string field) => $"{form[field]}".Trim();

    /// <summary>The held purpose with this code; null for any other.</summary>
    public Purpose? FindHeld(string code) => Held.FirstOrDefault(purpose => purpose.Code == code);

    /// <summary>The steps that the form carries.</summary>
    public Outcome<TSteps> Open<TSteps>() => seal.Open<TSteps>(Asker, Typed(StepsField));

    /// <summary>The steps for the next form.</summary>
    public string Seal<TSteps>(TSteps steps) => seal.Seal(Asker, steps);

    /// <summary>The frame of a page. A posted step has no address that can be fetched, so it names the page where its journey begins.</summary>
    public Frame Open(string? path = null) => Frame.Of(Context, Portal.Desk, path);

    /// <summary>To another page in the same language.</summary>
    public IResult GoTo(string path) => Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(Context.Request.Path), path));

    /// <summary>A refusal as a page of the desk.</summary>
    public IResult Refuse(Refusal refusal, string path) => refusal.ToPage(Open(path));
}
