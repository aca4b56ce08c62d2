using Probity.Bodies.Officials;
using Probity.Calendar;
using Probity.Storage;

namespace Probity.Bodies.Upkeep;

/// <summary>The own appointment, as its holder sees it.</summary>
/// <param name="Official">Who.</param>
/// <param name="Term">First and last day.</param>
/// <param name="ConfirmBy">The last day on which the last confirmation counts.</param>
public sealed record MyAppointment(Official Official, AppointmentTerm Term, DateOnly ConfirmBy)
{
    /// <summary>When the terms were accepted last; null before.</summary>
    public Instant? AcceptedAt { get; init; }

    /// <summary>Which edition it was; null before.</summary>
    public string? AcceptedEdition { get; init; }
}

/// <summary>Reads the own appointment.</summary>
public sealed class FindMyAppointment(Store store)
{
    /// <summary>Of somebody who signed in.</summary>
    public async Task<MyAppointment> RunAsync(Official official, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var (found, upkeep, accepted) = (session.AskOfficial(official.Appointment), session.AskUpkeep(official.Appointment), session.AskAcceptance(official.Appointment));
        await session.FlushAsync(ct);

        var stored = found.Rows[0];
        return new MyAppointment(official, new AppointmentTerm(stored.From, stored.To), Confirmation.DueOn(upkeep.OrNone()?.ConfirmedOn ?? ShanghaiTime.DayOf(store.Now)))
        {
            AcceptedAt = accepted.OrNone()?.At,
            AcceptedEdition = accepted.OrNone()?.Edition,
        };
    }
}
