using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Probity.Portals;

namespace Probity.Tests.Portals;

public sealed partial class PageFormTests
{
    [Fact]
    public async Task A_form_with_its_token_reaches_its_door()
    {
        await using var app = await StartAsync();
        using var client = Client(app);

        var html = await client.GetStringAsync("/zh/form");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(html).Groups[1].Value), new("name", "𠮷田")]);
        var response = await client.PostAsync("/zh/form", form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("𠮷田", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page_that_tells_the_remedy()
    {
        await using var app = await StartAsync();
        using var client = Client(app);

        using var form = new FormUrlEncodedContent([new("name", "x")]);
        var response = await client.PostAsync("/en/form", form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("reload the page", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bug_is_told_without_its_details()
    {
        await using var app = await StartAsync();
        using var client = Client(app);

        var response = await client.GetAsync("/en/bug");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Something went wrong on our side", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", html, StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(new Site(IsDemo: true));
        builder.AddPortals();
        var app = builder.Build();
        app.UsePortals();
        app.UsePageForms();
        var pages = app.MapPages();
        pages.MapGet("/form", (HttpContext context) => Pages.Render(new FormPage { Frame = Frame.Of(context, Portal.Desk), Name = "" }));
        pages.MapPost("/form", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            return Pages.Render(new FormPage { Frame = Frame.Of(context, Portal.Desk), Name = $"{form["name"]}" });
        });
        pages.MapGet("/bug", IResult () => throw new InvalidOperationException("secret"));
        await app.StartAsync();
        return app;
    }

    static HttpClient Client(WebApplication app) =>
        new() { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    sealed class FormPage : Page
    {
        [Parameter, EditorRequired] public required string Name { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<PageForm>(0);
            builder.AddComponentParameter(1, nameof(PageForm.ChildContent), (RenderFragment)(content => content.AddContent(0, Name)));
            builder.CloseComponent();
        }
    }
}
