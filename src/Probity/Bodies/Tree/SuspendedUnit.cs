using Probity.Bodies.Units;
using Probity.Calendar;

namespace Probity.Bodies.Tree;

/// <summary>A unit for which a purpose is suspended, as anybody may read it: a unit of state and nobody's name.</summary>
/// <param name="Body">Name of the body.</param>
/// <param name="Unit">Code of the unit; empty for the body as a whole.</param>
/// <param name="Since">First day.</param>
public sealed record SuspendedUnit(Words Body, string Unit, DateOnly Since)
{
    /// <summary>Those of a purpose on a day: of bodies that act, those too that they have from the bodies before them, which are suspended as a whole.</summary>
    public static IReadOnlyList<SuspendedUnit> ListOf(BodyTree tree, string purpose, DateOnly day) =>
    [
        .. from body in tree.All
           where body.IsOpenOn(day)
           from one in tree.RightsOf(body.Code, day).Suspensions
           where one.Purpose == purpose
           select new SuspendedUnit(body.NameOn(day), one.Body == body.Code ? one.Unit : UnitMap.Whole, ShanghaiTime.DayOf(one.From)),
    ];

    /// <summary>In one line.</summary>
    public Words Line
    {
        get
        {
            var since = Entries.EntryTexts.Date(Since);
            return Unit is UnitMap.Whole
                ? new($"{Body.Zh}，自{since.Zh}起：多次不能说明查询所办的事项", $"{Body.En}, since {since.En}: it could not show what its looks were for")
                : new($"{Body.Zh}的一个内设机构（{Unit}），自{since.Zh}起：多次不能说明查询所办的事项", $"A unit of {Body.En} ({Unit}), since {since.En}: it could not show what its looks were for");
        }
    }
}
