namespace Probity.Cli;

/// <summary>Files that the command writes. They may hold people's data, so nobody but their owner may read them.</summary>
static class OwnFile
{
    /// <summary>Makes the file, or empties it.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
