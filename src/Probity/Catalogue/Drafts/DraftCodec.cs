using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Probity.Bodies;
using Probity.Calendar;

namespace Probity.Catalogue.Drafts;

/// <summary>How the sealed parts of drafts and comments are written.</summary>
static class DraftCodec
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static byte[] Write(DraftDetails details) => JsonSerializer.SerializeToUtf8Bytes(new Details(Of(details.Drafter), [.. details.Approvals.Select(Of)], details.Reason,
        details.Assessment is { } said ? new Said(said.Need, said.Effects, said.Safeguards, said.Comments, said.Numbers, said.At.Microseconds) : null), Json);

    public static DraftDetails ReadDetails(byte[] plain)
    {
        var read = JsonSerializer.Deserialize<Details>(plain, Json)!;
        return new DraftDetails(Of(read.Drafter))
        {
            Approvals = [.. read.Approvals.Select(Of)],
            Reason = read.Reason ?? "",
            Assessment = read.Assessment is { } said ? new Assessment(said.Need, said.Effects, said.Safeguards, said.Comments) { Numbers = said.Numbers, At = new Instant(said.At) } : null,
        };
    }

    public static byte[] Write(CommentAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Json);

    public static CommentAnswer ReadAnswer(byte[] plain) => JsonSerializer.Deserialize<CommentAnswer>(plain, Json)!;

    static Hand Of(DraftHand hand) => new(hand.Appointment, $"{hand.Body}", hand.Said, hand.Post, hand.At.Microseconds, hand.Name, $"{hand.For}", hand.PostInEnglish);

    static DraftHand Of(Hand hand) => new(hand.Appointment, CreditCode.Parse(hand.Body), hand.Said, hand.Post, new Instant(hand.At)) { Name = hand.Name, For = CreditCode.Parse(hand.For), PostInEnglish = hand.PostInEnglish };

    sealed record Details(Hand Drafter, IReadOnlyList<Hand> Approvals, string? Reason, Said? Assessment);

    sealed record Hand(Guid Appointment, string Body, string Said, string Post, long At, string Name, string For, string? PostInEnglish = null);

    sealed record Said(string Need, string Effects, string Safeguards, string Comments, IReadOnlyList<Words> Numbers, long At);
}
