using System.Security.Cryptography;
using System.Text;
using TransparencyLog;

namespace Probity.Witnessing;

/// <summary>
/// All that a witness has, in one folder that only its owner can read: <c>key</c>, <c>seen/</c> with the last checkpoint of each log, <c>logs</c> with the pinned
/// keys, <c>evidence/</c> of forks. <c>seen/</c> is never restored from a backup: a witness that forgets can be made to sign both sides of a fork.
/// </summary>
public sealed class WitnessFolder(string path)
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const int MostEvidence = 1000;
    readonly Lock gate = new();

    string KeyFile => Path.Combine(path, "key");

    string LogsFile => Path.Combine(path, "logs");

    /// <summary>Makes the key of a new witness, or opens the one that it has. It has one name for ever: another one is refused.</summary>
    public SignerKey MakeKey(string name)
    {
        MakeFolder(path);
        if (!File.Exists(KeyFile))
        {
            using var made = Named(name);
            Write(KeyFile, made.Export() + "\n", overwrite: false);
        }

        var key = OpenKey();
        if (key.Verifier.Name == name) return key;
        using (key) throw WitnessException.Settings($"{path} 中的见证人名为“{key.Verifier.Name}”，不能改名。", $"The witness in {path} is named '{key.Verifier.Name}'; it cannot take another name.");
    }

    /// <summary>Opens the key; refused while others can read it.</summary>
    public SignerKey OpenKey()
    {
        if (!File.Exists(KeyFile)) throw WitnessException.Settings($"{path} 中没有见证人密钥。请先运行：probity witness make", $"There is no witness's key in {path}. First: probity witness make");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(KeyFile) & ~(OwnerOnly | UnixFileMode.UserExecute)) is not 0)
            throw WitnessException.Settings($"{KeyFile} 其他用户可读。请先执行：chmod 600 {KeyFile}", $"Others may read {KeyFile}. First: chmod 600 {KeyFile}");
        try
        {
            var key = SignerKey.Parse(File.ReadAllText(KeyFile).TrimEnd('\n'));
            return key.Verifier.Type is NoteKeyType.Cosignature ? key : throw new LogFormatException("Not a key that cosigns.");
        }
        catch (LogFormatException wrong)
        {
            throw WitnessException.Settings($"{KeyFile} 不是见证人密钥：{wrong.Message}", $"{KeyFile} is not a witness's key: {wrong.Message}");
        }
    }

    /// <summary>What the witness remembers; held by one process at a time.</summary>
    public WitnessStore OpenStore()
    {
        MakeFolder(path);
        return WitnessStore.Open(Path.Combine(path, "seen"));
    }

    /// <summary>The keys that were pinned; null before the first time.</summary>
    public IReadOnlyList<VerifierKey>? FindPins()
    {
        if (!File.Exists(LogsFile)) return null;
        try
        {
            return [.. File.ReadLines(LogsFile).Where(line => line.Length > 0 && line[0] != '#').Select(VerifierKey.Parse)];
        }
        catch (LogFormatException wrong)
        {
            throw WitnessException.Settings($"{LogsFile} 已损坏：{wrong.Message}", $"{LogsFile} is damaged: {wrong.Message}");
        }
    }

    /// <summary>Pins keys that were read for the first time. Later only these are trusted: a log that shows another key is refused.</summary>
    public IReadOnlyList<VerifierKey> Pin(IReadOnlyList<VerifierKey> shown)
    {
        if (FindPins() is not { } pinned)
        {
            MakeFolder(path);
            Write(LogsFile, "# Keys of the logs that this witness trusts, as they were first read. Add a line when a log announces a further key.\n" + string.Concat(shown.Select(key => $"{key}\n")), overwrite: false);
            return shown;
        }

        return shown.Except(pinned).ToList() is { Count: > 0 } other
            ? throw new WitnessException("witness.other-key", new(
                $"日志出示了未曾见过的公钥，不予见证：{string.Join("、", other)}。确认属实后，请将其加入 {LogsFile}。",
                $"A log shows a key that was not seen before, and is not trusted: {string.Join(", ", other)}. If it is right, add it to {LogsFile}."))
            : pinned;
    }

    /// <summary>Keeps the evidence of a fork, the same once; gives the file. A log that produces contradictions without end fills no disk.</summary>
    public string KeepEvidence(ForkEvidence evidence)
    {
        var folder = Path.Combine(path, "evidence");
        MakeFolder(folder);
        var file = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData([.. evidence.Earlier.Note.Text, .. evidence.Later.Note.Text]))[..32] + ".txt");
        // The same contradiction may come in by several requests at once.
        lock (gate)
            if (!File.Exists(file) && Directory.EnumerateFiles(folder).Take(MostEvidence).Count() < MostEvidence) Write(file, evidence.ToString(), overwrite: true);
        return file;
    }

    static SignerKey Named(string name)
    {
        try
        {
            return SignerKey.Generate(name, NoteKeyType.Cosignature);
        }
        catch (LogFormatException wrong)
        {
            throw WitnessException.Settings($"“{name}”不能作见证人的名称：{wrong.Message}", $"'{name}' cannot be the name of a witness: {wrong.Message}");
        }
    }

    static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    // Written whole under another name first, so that nobody finds half a key.
    static void Write(string file, string text, bool overwrite)
    {
        var draft = $"{file}.{Environment.ProcessId}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, file, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(file))
        {
            File.Delete(draft); // another process made it first
        }
    }
}
