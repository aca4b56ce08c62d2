using System.Text.Json.Serialization;

namespace Probity;

/// <summary>What a register is; written once when its database is made, and bound to its keys.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RegisterMode>))]
public enum RegisterMode
{
    /// <summary>Invented people only (region code 379999); every page is marked; its tokens open nothing real.</summary>
    Demo,

    /// <summary>Real people; nothing is seeded.</summary>
    Real,
}
