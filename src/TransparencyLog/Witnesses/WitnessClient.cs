namespace TransparencyLog;

/// <summary>What came of asking a witness.</summary>
public enum WitnessOutcome
{
    /// <summary>It cosigned, and the cosignature has been verified.</summary>
    Cosigned,

    /// <summary>It refused, or answered something that is no cosignature of its key.</summary>
    Refused,

    /// <summary>It has cosigned a larger tree of this log than the one offered: ours was rolled back. Stop signing and fetch a person.</summary>
    Ahead,

    /// <summary>It has cosigned a tree of this log that the one offered does not begin with, or says so: one of the two has forked. Stop signing and fetch a person.</summary>
    Inconsistent,
}

/// <summary>The outcome, and what belongs to it.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Line">The cosignature, when there is one.</param>
/// <param name="Size">The size that the witness has now, as far as it is known.</param>
/// <param name="Words">What the witness said, or what was wrong with it.</param>
public sealed record WitnessReply(WitnessOutcome Outcome, SignatureLine? Line, long Size, string Words);

/// <summary>
/// Asks one witness for cosignatures (tlog-witness, "add-checkpoint"). It remembers the size that the witness has; when it does not know, it asks from 0
/// and learns. Network failures throw what <see cref="HttpClient"/> throws.
/// </summary>
public sealed class WitnessClient(HttpClient http, Uri submission, VerifierKey key)
{
    const int MaxAnswer = 64 * 1024;

    readonly Uri address = new(submission.AbsoluteUri.TrimEnd('/') + "/add-checkpoint");
    long size;

    /// <summary>The witness's key.</summary>
    public VerifierKey Key { get; } = key;

    /// <summary>Asks for a cosignature; the tree, of the checkpoint's size at least, gives the proof. A witness of another size than thought is asked twice, not more.</summary>
    public async ValueTask<WitnessReply> AskAsync(SignedCheckpoint checkpoint, INodeSource tree, CancellationToken ct = default)
    {
        var old = Volatile.Read(ref size);
        if (old > checkpoint.Size) return Ahead(old);

        var (status, body) = await PostAsync(checkpoint, old, tree, ct);
        if (status == 409 && TrySize(body, out var has) && has != old)
        {
            Volatile.Write(ref size, has);
            if (has > checkpoint.Size) return Ahead(has);
            (status, body) = await PostAsync(checkpoint, has, tree, ct);
        }

        return status switch
        {
            200 => Read(checkpoint, body),
            // The proof came from the tree itself, so it is the trees that differ. Version 1.0.0 of the protocol says 409 where the sizes are the same.
            422 => Said(WitnessOutcome.Inconsistent, status, body),
            409 when TrySize(body, out var same) && same == checkpoint.Size && same == Volatile.Read(ref size) => Said(WitnessOutcome.Inconsistent, status, body),
            _ => Said(WitnessOutcome.Refused, status, body),
        };
    }

    WitnessReply Said(WitnessOutcome outcome, int status, byte[] body) => new(outcome, null, Volatile.Read(ref size), $"{Key.Name} answered {Strict.Number(status)}: {Text(body)}");

    WitnessReply Read(SignedCheckpoint checkpoint, byte[] body)
    {
        try
        {
            var line = SignatureLine.ParseAll(body).FirstOrDefault(line => line.Holds(Key, checkpoint.Note.Text));
            if (line is null) return new WitnessReply(WitnessOutcome.Refused, null, Volatile.Read(ref size), $"{Key.Name} answered without a cosignature of its key.");
            Volatile.Write(ref size, checkpoint.Size);
            return new WitnessReply(WitnessOutcome.Cosigned, line, checkpoint.Size, "");
        }
        catch (LogFormatException wrong)
        {
            return new WitnessReply(WitnessOutcome.Refused, null, Volatile.Read(ref size), $"{Key.Name} answered 200 and no signature lines: {wrong.Message}");
        }
    }

    async ValueTask<(int Status, byte[] Body)> PostAsync(SignedCheckpoint checkpoint, long old, INodeSource tree, CancellationToken ct)
    {
        var proof = old == 0 ? [] : await Consistency.ProveAsync(tree, old, checkpoint.Size, ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(new AddCheckpointRequest(old, proof, checkpoint.Note).ToBytes()) };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        await response.Content.LoadIntoBufferAsync(MaxAnswer, ct);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(ct));
    }

    WitnessReply Ahead(long has) => new(WitnessOutcome.Ahead, null, has, $"{Key.Name} has cosigned {Strict.Number(has)} entries of this log, more than it has.");

    static bool TrySize(byte[] body, out long size)
    {
        size = 0;
        return body is [.. var digits, (byte)'\n'] && Strict.TryNumber(digits, out size);
    }

    static string Text(byte[] body) => Strict.IsText(body) ? Strict.Utf8.GetString(body).Trim() : "(not a text)";
}
