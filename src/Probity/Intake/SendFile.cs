using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>By which way a file comes.</summary>
/// <param name="Channel">Page or API.</param>
/// <param name="IdempotencyKey">Null where the client sent none.</param>
/// <param name="AfterFields">Asked when the fields were read, before the file is; null: nobody is.</param>
public sealed record SendWay(Channel Channel, string? IdempotencyKey, Func<UploadForm, Task<Refusal?>>? AfterFields);

/// <summary>What became of a file that was sent.</summary>
/// <param name="Number">Of the batch; null where it was refused.</param>
/// <param name="Refusal">Why there is none.</param>
/// <param name="Field">Field of the form that the refusal is about.</param>
/// <param name="Form">What the fields said.</param>
public sealed record SentFile(BatchNumber? Number, Refusal? Refusal, string Field, UploadForm Form);

/// <summary>An upload, for both doors: the file goes into its sealed parts as it comes, and becomes a batch or leaves nothing.</summary>
public sealed class SendFile(Store store, Editions editions, ReceiveBatch receive, IntakeLimits limits)
{
    /// <summary>Reads the request and makes the batch.</summary>
    public async Task<SentFile> RunAsync(HttpRequest request, Official maker, SendWay way, CancellationToken ct)
    {
        var form = new UploadForm();
        if (!maker.Holds(Role.IntakeMaker)) return new SentFile(null, ReceiveBatch.MakerOnly, "", form);

        await using var incoming = receive.Open(limits);
        if (await form.ReadAsync(request, incoming, way.AfterFields, ct) is { } unread) return new SentFile(null, unread, "file", form);

        var today = ShanghaiTime.DayOf(store.Now);
        var code = form["kind"] is "companion" && !form["dataset"].StartsWith(Batch.CompanionPrefix, StringComparison.Ordinal)
            ? Batch.CompanionPrefix + form["dataset"] : form["dataset"];
        var plain = code.StartsWith(Batch.CompanionPrefix, StringComparison.Ordinal) ? code[Batch.CompanionPrefix.Length..] : code;
        var (attestation, field, wrong) = AttestationForm.Read(name => form[name], editions.InForceOn(today)?.FindDataset(plain), today);
        if (wrong is not null) return new SentFile(null, wrong, field, form);

        var outcome = await receive.RunAsync(incoming, new Submission(code, attestation, way.IdempotencyKey), maker, way.Channel, ct);
        return outcome.Refusal is { } refusal
            ? new SentFile(null, refusal, refusal == ReceiveBatch.DatasetUnknown ? "dataset" : "file", form)
            : new SentFile(outcome.Value, null, "", form);
    }
}
