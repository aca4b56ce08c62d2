using System.Globalization;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>Invented people for samples: numbers of region 379999, which no real register takes.</summary>
static class SamplePeople
{
    static readonly (string Name, string Born)[] All =
        [("范立言", "19840312"), ("样春和", "19790925"), ("试秋实", "19910704"), ("例清远", "19881118"), ("范思齐", "19950530"), ("样文彬", "19720214")];

    /// <summary>So many there are.</summary>
    public static int Count => All.Length;

    /// <summary>Name and number of one of them.</summary>
    public static (string Name, string Number) Find(int index)
    {
        var (name, born) = All[index];
        var start = "379999" + born + (701 + index * 2).ToString(CultureInfo.InvariantCulture);
        return (name, "0123456789X".Select(check => start + check).First(number => ResidentNumber.TryParse(number, null, out _)));
    }
}
