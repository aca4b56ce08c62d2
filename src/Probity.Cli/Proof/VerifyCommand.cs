using System.CommandLine;
using Probity.Cli.Parts;
using TransparencyLog;

namespace Probity.Cli.Proof;

/// <summary><c>probity proof verify</c>: a receipt, or a person's bundle of them, off line.</summary>
sealed class VerifyCommand : Verb
{
    readonly Argument<FileInfo> file;
    readonly PolicyOption policy;

    /// <summary>The verb in one language.</summary>
    public VerifyCommand(Language language) : base(
        "verify", new("离线核验证明（.tlog-proof）或者本人的证明包（.zip），并说明证明了什么", "Verify a proof (.tlog-proof) or a person's bundle of proofs (.zip) off line, and say what it proves"),
        "probity proof verify receipt.tlog-proof --policy probity.policy\nprobity proof verify my-looks.zip --policy probity.policy --json", language)
    {
        file = new Argument<FileInfo>("FILE") { Description = new Words("证明或者证明包", "A proof, or a bundle").In(language) }.AcceptExistingOnly();
        Add(file);
        policy = new PolicyOption(this, language, isRequired: false);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var (path, trusted) = (call.Get(file).FullName, policy.All(call));
        if (ProofBundle.IsOne(path)) return await BundleAsync(call, path, trusted);
        if (trusted.Count is 0) throw FailedException.Usage("核验单个证明须给出信任文件（--policy）。", "A proof by itself is verified under a policy (--policy).");
        if (new FileInfo(path).Length > CheckedProof.MaxLength) throw FailedException.Refused("log.malformed", new($"{path} 太大，不是证明。", $"{path} is too large for a proof."));

        var proof = CheckedProof.Of(await File.ReadAllBytesAsync(path, ct), trusted);
        if (call.IsJson) Call.WriteJson(TellProof.Data(proof));
        else foreach (var sentence in TellProof.Sentences(proof, call.Language)) Call.WriteLine(sentence);
        return ExitCode.Done;
    }

    static async Task<int> BundleAsync(Call call, string path, IReadOnlyList<Policy> given)
    {
        var bundle = ProofBundle.Read(path);
        var held = await ProgressBar.RunAsync(new Words("核验证明", "Verifying the proofs").In(call.Language), bundle.Proofs.Count, shown => Task.Run(() => CheckBundle.Run(bundle, given.Count > 0 ? given : [Policy.Parse(bundle.Policy)], done => shown.Report(done))));
        if (given.Count is 0)
            call.Say(
                "注意：没有给出信任文件，用的是证明包自带的。它只说明证明包前后一致；请另行取得信任文件（--policy）再核验。",
                "Beware: no policy was given, and the bundle's own was used. That shows the bundle to agree with itself; get the policy in another way and verify again (--policy).");

        if (call.IsJson)
        {
            Call.WriteJson(CheckBundle.Data(held, given.Count is 0));
            return ExitCode.Done;
        }

        foreach (var (n, proof) in held)
        {
            foreach (var sentence in TellProof.Sentences(proof, call.Language)) Call.WriteLine($"{n}\t{sentence}");
        }

        call.Say(
            $"{held.Count} 个证明全部成立，序号 1 至 {held.Count} 没有缺漏。此后的条目不在包内；依法暂不告知的查询另行编号，不在此列。",
            $"All {held.Count} proofs hold, and none of the numbers 1 to {held.Count} is missing. What came after is not in the bundle; looks that a law withholds for a time are counted apart, and not among these.");
        return ExitCode.Done;
    }
}
