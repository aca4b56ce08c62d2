using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary><c>probity log show</c>: what a log's checkpoint says and who signed it; under a policy also whether that is enough.</summary>
sealed class ShowCommand : Verb
{
    readonly LogArgument log;
    readonly PolicyOption policy;

    /// <summary>The verb in one language.</summary>
    public ShowCommand(Language language) : base(
        "show", new("显示日志的检查点：名称、条目数、根、签名和见证；给出信任文件时，也说明是否足够", "Show a log's checkpoint: origin, size, root, signatures and witnesses; with a policy also whether they are enough"),
        "probity log show https://credit.example.cn/log/inquiries --policy probity.policy", language)
    {
        log = new LogArgument(this, language);
        policy = new PolicyOption(this, language, isRequired: false);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var place = log.Open(call);
        var trusted = policy.Find(call);
        var note = await place.CheckpointAsync(ct);
        var told = ShowNote.Of(Note.Parse(note), trusted);
        if (trusted is null)
        {
            call.WriteData(told);
            call.Say("未给出信任文件（--policy），签名没有核对。", "Without a policy (--policy) no signature was checked.");
            return ExitCode.Done;
        }

        var trouble = Trouble(trusted, note);
        told["quorum"] = new JsonObject { ["group"] = trusted.Quorum, ["reached"] = trouble is null };
        call.WriteData(told);
        if (trouble is not null) throw trouble;
        place.Expect(trusted, (string)told["origin"]!);
        PolicyOption.Warn(call, trusted);
        return ExitCode.Done;
    }

    static LogMismatchException? Trouble(Policy trusted, byte[] note)
    {
        try
        {
            trusted.Open(note);
            return null;
        }
        catch (LogMismatchException wrong)
        {
            return wrong;
        }
    }
}
