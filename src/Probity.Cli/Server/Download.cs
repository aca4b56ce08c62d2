namespace Probity.Cli.Server;

/// <summary>Files that a register gives, kept whole or not at all; they may tell of a person, so that nobody but their owner may read them.</summary>
static class Download
{
    const int Tries = 30;

    /// <summary>Gets a file. A proof that is still being made is waited for.</summary>
    public static async Task ToAsync(RegisterClient client, string path, string file, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        for (var again = 1; ; again++)
        {
            try
            {
                await client.CopyAsync(path, bytes, ct);
                break;
            }
            catch (FailedException early) when (early.Failure.Code is "receipt.pending" && again < Tries)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), ct);
            }
        }

        var draft = file + ".new";
        await using (var stream = OwnFile.Create(draft)) await stream.WriteAsync(bytes.ToArray(), ct);
        File.Move(draft, file, overwrite: true);
    }
}
