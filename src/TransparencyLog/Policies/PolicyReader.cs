namespace TransparencyLog;

/// <summary>Reads a policy line by line (tlog-policy, "Policy file syntax and structure"). UTF-8 alone is read, and names are compared byte by byte.</summary>
sealed class PolicyReader
{
    const int MaxDefinitions = 256, MaxLength = 1024 * 1024;

    readonly List<PolicyLog> logs = [];
    readonly List<PolicyWitness> witnesses = [];
    readonly List<PolicyGroup> groups = [];
    readonly HashSet<string> names = new(StringComparer.Ordinal);
    readonly HashSet<string> members = new(StringComparer.Ordinal);
    string? quorum;

    public Policy Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MaxLength) throw new LogFormatException("A policy is not that long.");
        var number = 0;
        var reader = new LineReader(file);
        while (reader.TryTake(out var line))
        {
            number++;
            if (Fault(line) is { } fault) throw new LogFormatException($"Line {Strict.Number(number)} of the policy: {fault}");
        }

        if (!reader.Rest.IsEmpty) throw new LogFormatException("A policy ends with a line feed.");
        return new Policy([.. logs], [.. witnesses], [.. groups], quorum ?? throw new LogFormatException("A policy has a quorum line."));
    }

    string? Fault(ReadOnlySpan<byte> line)
    {
        foreach (var one in line)
            if (one is < 0x20 and not (byte)'\t' or 0x7f)
                return "a control character.";
        if (!System.Text.Unicode.Utf8.IsValid(line)) return "not UTF-8.";

        var text = Strict.Utf8.GetString(line).Trim(' ', '\t');
        if (text.Length == 0 || text[0] == '#') return null;
        return text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["log", var key] => AddLog(key, null),
            ["log", var key, var url] => AddLog(key, url),
            ["witness", var name, var key] => AddWitness(name, key, null),
            ["witness", var name, var key, var url] => AddWitness(name, key, url),
            ["group", var name, var threshold, .. { Length: > 0 } list] => AddGroup(name, threshold, list),
            ["quorum", var name] => SetQuorum(name),
            _ => "not a log, a witness, a group or a quorum.",
        };
    }

    string? AddLog(string text, string? url)
    {
        if (Key(text, NoteKeyType.Ed25519, out var key) is { } fault) return fault;
        if (logs.Count == MaxDefinitions || logs.Any(log => log.Key.PublicKey.SequenceEqual(key!.PublicKey))) return "this log stands there twice, or there are too many.";
        logs.Add(new PolicyLog(key!, url));
        return null;
    }

    string? AddWitness(string name, string text, string? url)
    {
        if (Key(text, NoteKeyType.Cosignature, out var key) is { } fault) return fault;
        if (witnesses.Count == MaxDefinitions || witnesses.Any(witness => witness.Key.PublicKey.SequenceEqual(key!.PublicKey))) return "this witness stands there twice, or there are too many.";
        if (!Define(name)) return $"the name '{name}' is taken.";
        witnesses.Add(new PolicyWitness(name, key!, url));
        return null;
    }

    string? AddGroup(string name, string threshold, string[] list)
    {
        long count = threshold switch { "any" => 1, "all" => list.Length, _ => Strict.TryNumber(Strict.Utf8.GetBytes(threshold), out var number) ? number : 0 };
        if (count < 1 || count > list.Length) return $"a group needs 1 to {list.Length} of its members, not '{threshold}'.";
        foreach (var member in list)
        {
            if (!names.Contains(member)) return $"'{member}' is not defined before this line.";
            if (!members.Add(member)) return $"'{member}' is a member already.";
        }

        if (groups.Count == MaxDefinitions || !Define(name)) return $"the name '{name}' is taken, or there are too many groups.";
        groups.Add(new PolicyGroup(name, (int)count, list));
        return null;
    }

    string? SetQuorum(string name)
    {
        if (quorum is not null) return "a second quorum.";
        if (name != Policy.NoQuorum && !names.Contains(name)) return $"'{name}' is not defined before this line.";
        quorum = name;
        return null;
    }

    bool Define(string name) => name != Policy.NoQuorum && names.Add(name);

    static string? Key(string text, NoteKeyType type, out VerifierKey? key)
    {
        key = null;
        try
        {
            var read = VerifierKey.Parse(text);
            if (read.Type != type) return $"a key of type {(int)read.Type:x2} where type {(int)type:x2} belongs.";
            key = read;
            return null;
        }
        catch (LogFormatException wrong)
        {
            return wrong.Message;
        }
    }
}
