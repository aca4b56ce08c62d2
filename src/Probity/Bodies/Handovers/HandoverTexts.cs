using Probity.Bodies.Officials;
using Probity.Calendar;
using Probity.Portals;

namespace Probity.Bodies.Handovers;

/// <summary>Handovers in words.</summary>
static class HandoverTexts
{
    public static Words Name(ShownOfficial? official) => official is null ? new("尚未指定", "Nobody named yet") : new($"{official.Name}（{official.Number}）", $"{official.Name} ({official.Number})");

    public static Words Leaver(ShownHandover handover) => (handover.LeaverSignedAt, handover.IsSignedInPlace) switch
    {
        (null, _) => new("未签字", "Not signed"),
        ({ } at, true) => new($"单位管理员于{At(at).Zh}代签", $"Signed in the leaver's place on {At(at).En}"),
        ({ } at, _) => Signed(at),
    };

    public static Words Successor(ShownHandover handover) => handover.SuccessorSignedAt is { } at ? Signed(at) : new("未签字", "Not signed");

    static Words Signed(Instant at) => new($"已于{At(at).Zh}签字", $"Signed on {At(at).En}");

    static Words At(Instant at) => new(Display.Instant(at.ToDateTimeOffset(), Language.Zh), Display.Instant(at.ToDateTimeOffset(), Language.En));
}
