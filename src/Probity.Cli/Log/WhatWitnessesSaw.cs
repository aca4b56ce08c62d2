using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary>Asks the witnesses of a file what they saw last of a log (tlog-witness, monitoring). Each must answer: the one that is silent may be the one that saw more.</summary>
sealed class WhatWitnessesSaw : IDisposable
{
    const string Nobody = "none";
    readonly HttpClient http = LogPlace.Client();
    readonly IReadOnlyList<PolicyWitness> witnesses;

    WhatWitnessesSaw(IReadOnlyList<PolicyWitness> witnesses) => this.witnesses = witnesses;

    /// <summary>Reads the operator's file of witnesses; <c>none</c>: there is nobody to ask.</summary>
    public static WhatWitnessesSaw Read(string file)
    {
        if (file == Nobody) return new WhatWitnessesSaw([]);
        if (!File.Exists(file)) throw FailedException.Usage($"{file} 不存在。", $"There is no {file}.");

        return new WhatWitnessesSaw([.. Policy.Parse(File.ReadAllText(file).ReplaceLineEndings("\n")).Witnesses.Where(witness => witness.Url is not null)]);
    }

    /// <summary>The notes of those that know the log.</summary>
    public async Task<IReadOnlyList<byte[]>> OfAsync(string origin, CancellationToken ct)
    {
        var notes = new List<byte[]>();
        foreach (var witness in witnesses)
        {
            using var answer = await http.GetAsync(new Uri($"{witness.Url!.TrimEnd('/')}/{WitnessStore.NameOf(origin)}/checkpoint"), ct);
            if (answer.StatusCode is System.Net.HttpStatusCode.NotFound) continue;
            if (!answer.IsSuccessStatusCode) throw FailedException.Unreachable($"见证人 {witness.Name} 没有回答。", $"The witness {witness.Name} did not answer.");

            var note = await answer.Content.ReadAsByteArrayAsync(ct);
            var read = Note.Parse(note);
            if (!read.Signatures.Any(line => line.Holds(witness.Key, read.Text))) throw FailedException.Unreachable($"见证人 {witness.Name} 的回答没有它的签名。", $"What the witness {witness.Name} answered has not its signature.");
            notes.Add(note);
        }

        return notes;
    }

    public void Dispose() => http.Dispose();
}
