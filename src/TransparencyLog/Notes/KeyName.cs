namespace TransparencyLog;

/// <summary>The name of a key (signed-note, "Format"): not empty, valid Unicode, no white space, no plus sign.</summary>
static class KeyName
{
    public static bool IsValid(string name)
    {
        foreach (var one in name)
            if (one == '+' || one < 0x20 || char.IsWhiteSpace(one))
                return false;
        return name.Length > 0 && name.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar);
    }

    public static string Checked(string name) =>
        IsValid(name) ? name : throw new LogFormatException("A key's name is not empty and has no white space and no plus sign.");
}
