namespace Probity.Tests.PublicLog;

/// <summary>Something in the place of a folder or file that cannot be used as such, whoever the program runs as.</summary>
sealed record Trouble(string Place)
{
    public void Begin()
    {
        var aside = Place + ".aside";
        if (Directory.Exists(Place))
        {
            Directory.Move(Place, aside);
            File.WriteAllText(Place, "");
            return;
        }

        if (File.Exists(Place)) File.Move(Place, aside);
        Directory.CreateDirectory(Place + "/in the way");
    }

    public void End()
    {
        var aside = Place + ".aside";
        if (Directory.Exists(aside))
        {
            File.Delete(Place);
            Directory.Move(aside, Place);
            return;
        }

        Directory.Delete(Place, recursive: true);
        if (File.Exists(aside)) File.Move(aside, Place);
    }
}
