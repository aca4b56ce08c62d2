using System.Text.Json;
using System.Text.Json.Serialization;

namespace Probity.Storage.Backups;

/// <summary>How backups write what is not rows.</summary>
static class Json
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        IgnoreReadOnlyProperties = true,
    };
}
