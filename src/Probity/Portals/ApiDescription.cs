using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Probity.Limits;
using Probity.SignIn;

namespace Probity.Portals;

/// <summary>The API's description for programs: OpenAPI 3.1 at <c>/openapi/v1.json</c>, made from the doors themselves.</summary>
static class ApiDescription
{
    const string Document = "v1";
    const string Bearer = "bearer";
    const string Problem = "Problem";

    internal static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = door => door.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer((operation, context, _) => Describe(operation, context));
    });

    internal static void MapApiDescription(this IEndpointRouteBuilder app) => app.MapOpenApi().OpenToAll(OpenBecause.Public).ShowsNoPerson();

    static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Probity 公允录",
            Version = ApiVersion.Newest,
            Description = "A register of public-record facts about people. A refusal is problem details (RFC 9457) whose `code` is stable and never reused; `title` and `detail` are Chinese, `en` has them in English.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.AddComponent(Bearer, (IOpenApiSecurityScheme)new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Bearer,
            BearerFormat = "JWT",
            Description = "An access token of the register's OpenID Connect provider, ten minutes old at most.",
        });
        document.AddComponent(Problem, (IOpenApiSchema)ProblemSchema());
        return Task.CompletedTask;
    }

    static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var document = context.Document!;
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        operation.Parameters ??= [];
        operation.Parameters.Add(VersionParameter());
        if (!isOpen) operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];

        operation.Responses ??= [];
        foreach (var undeclared in operation.Responses.Keys.Where(status => status[0] is '4').ToArray()) operation.Responses.Remove(undeclared);
        foreach (var said in Refusals(metadata, isOpen).OrderBy(pair => pair.Status).GroupBy(pair => pair.Status, pair => pair.Refusal))
            operation.Responses[$"{said.Key}"] = Refused(said.DistinctBy(refusal => refusal.Code), document);
        foreach (var response in operation.Responses.Values.OfType<OpenApiResponse>())
            (response.Headers ??= new Dictionary<string, IOpenApiHeader>()).Add(ApiVersion.Header, VersionHeader());

        return Task.CompletedTask;
    }

    static IEnumerable<(int Status, Refusal Refusal)> Refusals(IEnumerable<object> metadata, bool isOpen)
    {
        yield return (StatusCodes.Status400BadRequest, ApiVersion.Unknown);
        yield return (LimitSetup.TooMany.Kind.Status(), LimitSetup.TooMany);
        if (!isOpen)
        {
            yield return (StatusCodes.Status401Unauthorized, ApiTokens.Missing);
            yield return (StatusCodes.Status401Unauthorized, ApiTokens.Refused);
            yield return (StatusCodes.Status403Forbidden, ApiTokens.RoleMissing);
            if (metadata.OfType<IAuthorizeData>().Any(door => door.Policy is not Doors.SubjectApi) && !metadata.OfType<BeforeTerms>().Any())
                yield return (StatusCodes.Status403Forbidden, TermsGate.Due);
        }

        foreach (var refusal in metadata.OfType<Refuses>().SelectMany(declared => declared.Refusals)) yield return (refusal.Kind.Status(), refusal);
    }

    static OpenApiResponse Refused(IEnumerable<Refusal> refusals, OpenApiDocument document) => new()
    {
        Description = string.Join('\n', refusals.OrderBy(refusal => refusal.Code, StringComparer.Ordinal).Select(refusal => $"- `{refusal.Code}`: {refusal.Words.En}")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Problem, document) },
        },
    };

    static OpenApiParameter VersionParameter() => new()
    {
        Name = ApiVersion.Header,
        In = ParameterLocation.Header,
        Description = "A published version of this API; the newest where the request names none.",
        Schema = VersionSchema(),
    };

    static OpenApiHeader VersionHeader() => new() { Description = "The version by which this answer was made.", Schema = VersionSchema() };

    static OpenApiSchema VersionSchema() => new() { Type = JsonSchemaType.String, Enum = [.. ApiVersion.All.Select(version => (System.Text.Json.Nodes.JsonNode)version)] };

    static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "title", "status", "detail", "code", "en" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text(null),
            ["title"] = Text("In Chinese."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Text("In Chinese, with the remedy where there is one."),
            ["code"] = Text("Stable; see docs/refusals.md."),
            ["en"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema> { ["title"] = Text("In English."), ["detail"] = Text("In English.") },
            },
        },
    };

    static OpenApiSchema Text(string? description) => new() { Type = JsonSchemaType.String, Description = description };
}
