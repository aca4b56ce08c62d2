namespace Probity.Catalogue;

/// <summary>Rules for one body.</summary>
static class BodyLints
{
    /// <summary>Checks a body.</summary>
    public static void Check(Drafted<Body> body, Findings findings)
    {
        var region = body.Value.Region;
        if (region.Length == 0 || region is { Length: 6 } && region.All(char.IsAsciiDigit)) return;

        findings.Add(body.Block.PlaceOf("region"),
            new($"“{region}”不是行政区划代码。", $"\"{region}\" is not a region code."),
            new("请写 6 位数字（GB/T 2260）。", "Write the six digits of GB/T 2260."));
    }
}
