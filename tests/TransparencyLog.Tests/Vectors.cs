using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace TransparencyLog.Tests;

/// <summary>The files in <c>vectors/</c>.</summary>
static class Vectors
{
    public static string Folder { get; } = Path.GetDirectoryName(Here())!;

    public static JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "vectors", name + ".json"))).RootElement;

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static byte[] Bytes(this JsonElement element, string name) => Encoding.UTF8.GetBytes(element.Text(name));

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    public static TreeHash Hash(string? hex) => TreeHash.Of(Convert.FromHexString(hex!));

    public static TreeHash[] Hashes(this JsonElement list) => [.. list.EnumerateArray().Select(hash => Hash(hash.GetString()))];

    public static VerifierKey[] Keys(this JsonElement element, string name) => [.. element.List(name).Select(key => VerifierKey.Parse(key.GetString()!))];

    static string Here([CallerFilePath] string path = "") => path;
}

/// <summary>
/// The cultures that catch a reader or writer which listens to them: Turkish has another i, Persian other digits and another minus. A test takes the name
/// of one and begins with <see cref="Set"/>; the runner gives each test a context of its own, so nothing leaks.
/// </summary>
static class Cultures
{
    public static TheoryData<string> All { get; } = ["", "tr-TR", "fa-IR"];

    public static void Set(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
    }
}

public sealed class CulturesTests
{
    [Fact]
    public void The_cultures_are_there_and_differ()
    {
        Cultures.Set("tr-TR");
        Assert.Equal("İ", "i".ToUpper(CultureInfo.CurrentCulture));
        Cultures.Set("fa-IR");
        Assert.NotEqual("-5", (-5).ToString(CultureInfo.CurrentCulture));
    }
}
