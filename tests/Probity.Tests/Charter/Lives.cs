using CsCheck;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Notices;

namespace Probity.Tests.Charter;

static class Lives
{
    public static readonly Gen<DateOnly> Days = Gen.Int[0, 4000].Select(new DateOnly(2020, 1, 1).AddDays);

    static readonly Gen<Delivery> OneDelivery = Gen.Select(Gen.Enum<DeliveryKind>(), Days, Delivery.OnDay);

    static readonly GravityTerms[] Shipped = [.. CatalogueReader.Read(CatalogueFolder.Default).Editions!.All[0].Schedules.SelectMany(schedule => schedule.Terms).Where(terms => terms.Gravity is not null)];

    static readonly Gen<GravityTerms> Terms = Gen.Select(Gen.Int[0, Shipped.Length - 1], Gen.Int[1, 60], (at, months) =>
        Shipped[at] with { Use = Shipped[at].Use with { Months = months }, Inquiry = Shipped[at].Inquiry with { Months = Math.Max(1, months / 2) } });

    public static readonly Gen<UseFacts> Facts =
        from rule in Gen.Enum<FinalityRule>()
        from decided in Days
        from released in Days
        from served in Days.Nullable()
        from told in Gen.Bool
        from final in Days.Nullable()
        from ended in Days.Nullable()
        from terms in Terms
        from deliveries in OneDelivery.Array[0, 4]
        select new UseFacts(Nature.Adverse, rule, [terms], decided, ShanghaiTime.StartOf(released))
        {
            ServedOn = served, RemediesTold = told, FinalByReviewOn = final, ConductEnd = ended, Deliveries = deliveries,
        };
}
