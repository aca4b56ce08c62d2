using System.Text.Json.Nodes;
using Probity.Facts;
using TransparencyLog;

namespace Probity.Cli.Proof;

/// <summary>Checks a person's bundle: each proof, that each leaf is the one of its number, and that no number is missing.</summary>
static class CheckBundle
{
    /// <summary>The proofs by number, all of which hold; what does not hold ends the command and names its file.</summary>
    public static IReadOnlyDictionary<long, CheckedProof> Run(ProofBundle bundle, IReadOnlyList<Policy> policies, Action<int> done)
    {
        var held = new SortedDictionary<long, CheckedProof>();
        var seen = new Dictionary<string, Checkpoint>(StringComparer.Ordinal);
        foreach (var (n, (log, file)) in bundle.Proofs)
        {
            var name = $"{CheckedProof.NameOf(log)}/{n:D6}.tlog-proof";
            var proof = Named(name, () => Held(bundle, n, log, CheckedProof.Of(file, policies)));
            var checkpoint = proof.Witnessed.Checkpoint.Checkpoint;
            if (!seen.TryAdd(checkpoint.Origin, checkpoint)) Same(name, seen[checkpoint.Origin], checkpoint);
            held.Add(n, proof);
            done(held.Count);
        }

        return held.Keys.Select((n, place) => (n, place)).FirstOrDefault(one => one.n != one.place + 1) is ( > 0, var missing)
            ? throw FailedException.Refused("bundle.gap", new($"缺少序号 {missing + 1}：日志中关于本人的条目没有全部出示。", $"The number {missing + 1} is missing: not all that was logged about the person is shown."))
            : held;
    }

    /// <summary>What was found, as data: how far the numbers go, and each fact.</summary>
    public static JsonObject Data(IReadOnlyDictionary<long, CheckedProof> held, bool isOwnPolicy) => new()
    {
        ["policy"] = isOwnPolicy ? "bundle" : "given",
        ["proofs"] = held.Count,
        ["complete"] = true,
        ["facts"] = new JsonArray([.. held.Select(one => Told(one.Key, one.Value))]),
    };

    // One tree holds all: nobody can show a part of the proofs from one tree and the rest from another that contradicts it.
    static void Same(string name, Checkpoint first, Checkpoint other)
    {
        if (first.Size == other.Size && first.Root != other.Root) throw Refused("log.fork", name, "日志为同样多的条目签了两个不同的根", "the log has signed two roots for one size");
        if (first.Size != other.Size) throw Refused("bundle.two-checkpoints", name, "与其他证明不在同一个检查点之下，请重新下载证明包", "it is under another checkpoint than the other proofs of this log; get the bundle anew");
    }

    static JsonObject Told(long n, CheckedProof proof)
    {
        var told = TellProof.Data(proof);
        told.Insert(0, "n", n);
        return told;
    }

    static CheckedProof Held(ProofBundle bundle, long n, LogKind log, CheckedProof proof)
    {
        if (proof.Leaf.Log != log) throw FailedException.Refused("proof.other-log", new("放在另一个日志的文件夹中", "it lies in the folder of the other log"));
        return proof.Leaf.Tag.Span.SequenceEqual(bundle.Keys.Tag(log, n)) ? proof : throw FailedException.Refused("bundle.other-tag", new("条目的标签不是本人这一序号的标签", "the leaf's tag is not the person's for this number"));
    }

    static CheckedProof Named(string name, Func<CheckedProof> check)
    {
        try
        {
            return check();
        }
        catch (Exception wrong) when (Failures.Find(wrong) is { } failure)
        {
            throw Refused(failure.Code, name, failure.Words.Zh, failure.Words.En);
        }
    }

    static FailedException Refused(string code, string name, string zh, string en) => FailedException.Refused(code, new($"{name}：{zh}", $"{name}: {en}"));
}
