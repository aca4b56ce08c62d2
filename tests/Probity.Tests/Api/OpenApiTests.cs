using System.Text.RegularExpressions;
using Probity.Portals;

namespace Probity.Tests.Api;

public sealed partial class OpenApiTests
{
    [Fact]
    public async Task The_description_of_the_API_is_the_approved_one()
    {
        var options = new System.Text.Json.JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        Approved.Is("tests/Probity.Tests/openapi.approved.json", (await Whole.RegisterAsync()).OpenApi.ToJsonString(options) + "\n");
    }

    [Fact]
    public async Task It_is_OpenAPI_3_1_of_the_API_alone_and_names_no_server()
    {
        var whole = await Whole.RegisterAsync();

        Assert.StartsWith("3.1.", whole.OpenApi["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(whole.OpenApi["servers"]?.AsArray().FirstOrDefault());
        Assert.All(whole.OpenApi["paths"]!.AsObject(), path => Assert.StartsWith("/api/", path.Key, StringComparison.Ordinal));
        Assert.Equal(whole.Api.Select(OperationOf).Order(), whole.Operations.Select(one => one.Name).Order());
    }

    [Fact]
    public async Task Every_operation_has_an_id_a_summary_a_tag_and_says_whether_it_needs_a_token()
    {
        var whole = await Whole.RegisterAsync();
        var ids = whole.Operations.Select(one => one.Operation["operationId"]?.GetValue<string>()).ToArray();

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(whole.Operations, one =>
        {
            Assert.Matches("^[a-z][A-Za-z]+$", one.Operation["operationId"]?.GetValue<string>());
            Assert.Matches("^[A-Z].*[^.]$", one.Operation["summary"]?.GetValue<string>());
            Assert.Single(one.Operation["tags"]!.AsArray());
        });
        var open = whole.Api.Where(Whole.IsOpen).Select(OperationOf).ToHashSet();
        Assert.All(whole.Operations, one => Assert.True((one.Operation["security"] is null) == open.Contains(one.Name), one.Name));
    }

    [Fact]
    public async Task Every_operation_declares_its_refusals() =>
        Assert.All((await Whole.RegisterAsync()).Api, door => Assert.True(door.Metadata.GetMetadata<Refuses>() is not null,
            $"{Whole.NameOf(door)} declares no refusals. Add Refuses or RefusesNothing (Portals/Refuses.cs)."));

    [Fact]
    public async Task Every_refusal_is_problem_details_with_a_code() => Assert.All((await Whole.RegisterAsync()).Operations, one =>
        Assert.All(one.Operation["responses"]!.AsObject().Where(response => response.Key[0] is '4' or '5'), response =>
        {
            var content = response.Value!["content"]?["application/problem+json"];
            Assert.Equal("#/components/schemas/Problem", content?["schema"]?["$ref"]?.GetValue<string>());
            Assert.Matches("^- `[a-z]+\\.[a-z-]+`: ", response.Value["description"]!.GetValue<string>());
        }));

    [Fact]
    public async Task Every_answer_says_its_version() => Assert.All((await Whole.RegisterAsync()).Operations, one =>
        Assert.All(one.Operation["responses"]!.AsObject(), response => Assert.NotNull(response.Value!["headers"]?[ApiVersion.Header])));

    static string OperationOf(Microsoft.AspNetCore.Routing.RouteEndpoint door) => Constraint().Replace(Whole.NameOf(door), "}").TrimEnd('/');

    [GeneratedRegex(":[^}]*}")]
    private static partial Regex Constraint();
}
