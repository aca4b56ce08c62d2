using System.Security.Cryptography;
using System.Text;
using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary>
/// What an auditor remembers of one log between audits, in a file of its own: how far it came and the last checkpoint. One audit at a time holds it. Evidence of
/// a fork is kept beside it.
/// </summary>
sealed class KeptAudit : IDisposable
{
    readonly FileStream turn;

    KeptAudit(string path, FileStream turn, AuditState? earlier) => (Path, this.turn, Earlier) = (path, turn, earlier);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What was kept; null before the first audit.</summary>
    public AuditState? Earlier { get; }

    /// <summary>Opens what is kept of a log, in the file that was named or in the user's own folder.</summary>
    public static KeptAudit Open(string? named, string origin)
    {
        var path = System.IO.Path.GetFullPath(named ?? System.IO.Path.Combine(Folder, NameOf(origin)));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var turn = Take(path);
        try
        {
            var earlier = Read(path);
            if (earlier is not null && earlier.Seen.Checkpoint.Origin != origin)
                throw FailedException.Refused("log.other-origin", new($"{path} 记录的是 {earlier.Seen.Checkpoint.Origin}，不是 {origin}。", $"{path} is about {earlier.Seen.Checkpoint.Origin}, not about {origin}."));
            return new KeptAudit(path, turn, earlier);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Keeps a state in the place of the last one; whoever stops the command finds the one or the other.</summary>
    public void Keep(AuditState state)
    {
        var draft = Path + ".new";
        using (var stream = OwnFile.Create(draft))
        {
            stream.Write(state.ToBytes());
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, Path, overwrite: true);
    }

    /// <summary>Keeps the two signed notes that contradict each other; gives the file. The same evidence is kept once.</summary>
    public string KeepEvidence(ForkEvidence evidence)
    {
        var text = Encoding.UTF8.GetBytes(evidence.ToString());
        var path = $"{Path}.fork-{Convert.ToHexStringLower(SHA256.HashData(text))[..16]}.txt";
        using var stream = OwnFile.Create(path);
        stream.Write(text);
        stream.Flush(flushToDisk: true);
        return path;
    }

    public void Dispose() => turn.Dispose();

    static string Folder => System.IO.Path.Combine(
        Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state ? state : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state"),
        "probity", "audits");

    // An origin may hold what no file name does; the hash tells apart what looks the same afterwards.
    static string NameOf(string origin) =>
        string.Concat(origin.Take(80).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '_')).TrimStart('.') + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)))[..12];

    static AuditState? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return AuditState.Parse(File.ReadAllBytes(path));
        }
        catch (LogFormatException wrong)
        {
            throw FailedException.Usage(
                $"{path} 已损坏：{wrong.Message} 请从备份恢复；删除它，就不再能发现日志与此前的矛盾。",
                $"{path} is damaged: {wrong.Message} Restore it; without it nobody notices that the log contradicts what was seen before.");
        }
    }

    static FileStream Take(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            throw FailedException.Usage($"另一个核验正在使用 {path}。", $"Another audit is using {path}.");
        }
    }
}
