using System.Net;
using System.Net.Sockets;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Probity.Tests.SignIn;

/// <summary>A browser without script: it keeps cookies, follows redirects, and sends forms with their hidden fields.</summary>
sealed class Browser : IDisposable
{
    readonly SocketsHttpHandler handler = new() { CookieContainer = new CookieContainer() };
    readonly HttpClient http;

    public Browser(Uri address, Uri? server = null)
    {
        http = new HttpClient(handler) { BaseAddress = address };
#pragma warning disable CA5359 // A register with a certificate of the tests, which nobody signed.
        if (address.Scheme == Uri.UriSchemeHttps) handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        if (server is not null) handler.ConnectCallback = (_, ct) => ConnectAsync(server, ct);
    }

    public CookieCollection Cookies => handler.CookieContainer.GetAllCookies();

    /// <summary>The path and query at which the last answer was found, after redirects.</summary>
    public string At { get; private set; } = "";

    /// <summary>The same with its host: a sign-in leads to another one.</summary>
    public Uri? Address { get; private set; }

    public HttpStatusCode Status { get; private set; }

    public string Text { get; private set; } = "";

    public Task OpenAsync(string path) => ReadAsync(http.GetAsync(path));

    /// <summary>Sends the form of the page whose button bears this text, with what is typed or chosen in its fields.</summary>
    public async Task PressAsync(string button, params (string Field, string Value)[] typed)
    {
        var document = await ReadPageAsync();
        var pressed = document.QuerySelectorAll<IHtmlButtonElement>("button").Single(found => Squashed(found.TextContent) == button);
        foreach (var (field, value) in typed) Type(pressed.Form!, field, value);
        await ReadAsync(http.PostAsync(pressed.Form!.Action, new FormUrlEncodedContent(FieldsOf(pressed))));
    }

    /// <summary>Presses a button and follows no further than to this address, which nobody serves: what a program that waits there would be told.</summary>
    public async Task<Uri> PressToAsync(string button, string end, params (string Field, string Value)[] typed)
    {
        var document = await ReadPageAsync();
        var pressed = document.QuerySelectorAll<IHtmlButtonElement>("button").Single(found => Squashed(found.TextContent) == button);
        foreach (var (field, value) in typed) Type(pressed.Form!, field, value);
        using var step = new HttpClient(new SocketsHttpHandler { CookieContainer = handler.CookieContainer, AllowAutoRedirect = false });
        var answer = await step.PostAsync(pressed.Form!.Action, new FormUrlEncodedContent(FieldsOf(pressed)));
        var at = new Uri(pressed.Form!.Action);
        while (true)
        {
            var to = answer.Headers.Location ?? throw new InvalidOperationException($"{at} leads nowhere ({(int)answer.StatusCode}).");
            answer.Dispose();
            at = to.IsAbsoluteUri ? to : new Uri(at, to);
            if (at.AbsoluteUri.StartsWith(end, StringComparison.Ordinal)) return at;
            answer = await step.GetAsync(at);
        }
    }

    static void Type(IHtmlFormElement form, string field, string value)
    {
        var inputs = form.QuerySelectorAll<IHtmlInputElement>("input").Where(input => input.Name == field).ToArray();
        if (form.QuerySelectorAll<IHtmlTextAreaElement>("textarea").FirstOrDefault(area => area.Name == field) is { } area) area.Value = value;
        else if (inputs is []) form.QuerySelectorAll<IHtmlSelectElement>("select").Single(select => select.Name == field).Value = value;
        else if (inputs is [{ Type: not ("radio" or "checkbox") } text]) text.Value = value;
        else inputs.Single(input => input.Value == value).IsChecked = true;
    }

    static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlButtonElement pressed)
    {
        foreach (var input in pressed.Form!.QuerySelectorAll<IHtmlInputElement>("input"))
            if (input.Type is not ("radio" or "checkbox") || input.IsChecked) yield return new(input.Name!, input.Value);

        foreach (var area in pressed.Form!.QuerySelectorAll<IHtmlTextAreaElement>("textarea")) yield return new(area.Name!, area.Value);

        foreach (var select in pressed.Form!.QuerySelectorAll<IHtmlSelectElement>("select")) yield return new(select.Name!, select.Value ?? "");

        if (pressed.Name is { Length: > 0 } name) yield return new(name, pressed.Value);
    }

    static string Squashed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Follows the link with this text.</summary>
    public async Task FollowAsync(string link)
    {
        var document = await ReadPageAsync();
        await OpenAsync(document.QuerySelectorAll<IHtmlAnchorElement>("a").Single(found => found.TextContent.Trim() == link).Href);
    }

    /// <summary>The last answer as a page.</summary>
    public Task<IDocument> ReadPageAsync() =>
        BrowsingContext.New().OpenAsync(request => request.Content(Text).Address((Address ?? http.BaseAddress!).AbsoluteUri));

    /// <summary>Presses the header's button, which is on every page, by way of the page of the demo's people.</summary>
    public async Task PostToSignOutAsync(string language)
    {
        await OpenAsync($"{language}/demo/people");
        await PressAsync(language == "/zh" ? "退出登录" : "Sign out");
    }

    public Task PostAsync(string path, params (string Field, string Value)[] fields) =>
        ReadAsync(http.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)))));

    async Task ReadAsync(Task<HttpResponseMessage> answer)
    {
        using var response = await answer;
        Address = response.RequestMessage!.RequestUri!;
        At = Address.PathAndQuery;
        Status = response.StatusCode;
        Text = await response.Content.ReadAsStringAsync();
    }

    static async ValueTask<Stream> ConnectAsync(Uri server, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Host, server.Port, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }
}
