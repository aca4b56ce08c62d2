using System.Text.Json.Nodes;

namespace Probity.Cli.Proposal;

/// <summary>Proposals as the command writes them.</summary>
static class Proposals
{
    /// <summary>A proposal after a word on it, and the one-time code where there is one: it is shown now and never again.</summary>
    public static void Write(Call call, JsonNode done)
    {
        if (call.IsJson)
        {
            call.WriteData(done);
            return;
        }

        call.WriteData(Row(done["proposal"]!));
        if (done["code"] is not { } code) return;

        call.WriteData(new JsonObject { ["code"] = code["code"]?.DeepClone(), ["link"] = code["link"]?.DeepClone(), ["expiresAt"] = code["expiresAt"]?.DeepClone() });
        call.Say("口令只显示这一次，请当面交给本人。", "The code is shown this once. Hand it over in person.");
    }

    /// <summary>One line of a list.</summary>
    public static JsonObject Row(JsonNode proposal) => new()
    {
        ["number"] = proposal["number"]?.DeepClone(), ["kind"] = proposal["kind"]?.DeepClone(), ["state"] = proposal["state"]?.DeepClone(),
        ["body"] = (proposal["fields"]?["body"] ?? proposal["fields"]?["year"])?.DeepClone(), ["proposedBy"] = proposal["proposedBy"]?["number"]?.DeepClone(), ["proposedAt"] = proposal["proposedAt"]?.DeepClone(),
        ["decidedBy"] = proposal["decidedBy"]?["number"]?.DeepClone(), ["version"] = proposal["version"]?.DeepClone(),
    };
}
