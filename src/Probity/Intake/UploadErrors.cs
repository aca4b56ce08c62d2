using Probity.Portals;

namespace Probity.Intake;

/// <summary>What is wrong with the form of a file, all of it at once: a sender who left two fields out is not sent back twice.</summary>
static class UploadErrors
{
    static readonly Words KindMissing = new("请选择文件内容", "Choose what is in the file");

    /// <summary>The refusal, and beside it that nothing was chosen.</summary>
    public static IReadOnlyList<FieldError> Of(SentFile sent, Refusal refusal)
    {
        var isStale = refusal == AgencyPages.FormStale || refusal == ReceiveBatch.MakerOnly || refusal == UploadForm.Malformed;
        if (isStale || sent.Form["dataset"].Length > 0) return [refusal.ToFieldError(sent.Field)];

        var missing = new FieldError("dataset", KindMissing);
        return refusal == ReceiveBatch.DatasetUnknown ? [missing] : [missing, refusal.ToFieldError(sent.Field)];
    }
}
