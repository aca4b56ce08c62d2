using System.Text;
using TransparencyLog;

namespace Probity.Witnessing;

/// <summary>What a witness says of itself at its address, in words.</summary>
static class WitnessPage
{
    /// <summary>The page: what a witness is, its key, its logs and how it is asked.</summary>
    public static string Of(WitnessSettings settings)
    {
        var text = new StringBuilder();
        text.Append("见证人 ").Append(settings.Witness.Verifier.Name).Append("\n\n");
        text.Append("本服务核对下列日志的检查点：每一次都必须与此前所见一致（只增不改），一致才签名。日志若删改条目，就得不到签名；若向不同的人出示不同的内容，证据会留在这里。\n");
        text.Append("本服务只看到树根和条目数，看不到任何人的信息。\n\n");
        text.Append("Witness ").Append(settings.Witness.Verifier.Name).Append("\n\n");
        text.Append("This service cosigns checkpoints of the logs below, and only those that are consistent with all that it saw before: a log that removes or alters an\n");
        text.Append("entry gets no signature, and one that shows two trees leaves the evidence here. It sees roots and sizes, and nothing of anybody.\n\n");
        text.Append("公钥 Key\n  ").Append(settings.Witness.Verifier).Append("\n\n日志 Logs\n");
        foreach (var log in settings.Logs) text.Append("  ").Append(log).Append("\n  GET /").Append(WitnessStore.NameOf(log.Name)).Append("/checkpoint\n");
        text.Append("\n请求 Requests\n  POST /add-checkpoint   (https://c2sp.org/tlog-witness)\n");
        return text.ToString();
    }
}
