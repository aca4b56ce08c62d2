using Probity.Bodies;
using Probity.Bodies.Proposals;
using Probity.Catalogue;

namespace Probity.Core.Tests.Bodies;

/// <summary>A small tree: a province's department (A), its institution (I), a city's bureau (B), a county's (C), and one of another city (D).</summary>
static class Tree
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly DateOnly Before = new(2026, 1, 1);

    public static readonly CreditCode Operator = CreditCode.Parse("12370000MB0DEM05XK");
    public static readonly CreditCode A = CreditCode.Parse("11370000MB0DEM009K");
    public static readonly CreditCode I = CreditCode.Parse("12370000MB0DEM1487");
    public static readonly CreditCode B = CreditCode.Parse("11370100MB0DEM068U");
    public static readonly CreditCode C = CreditCode.Parse("11370102MB0DEM13XC");
    public static readonly CreditCode D = CreditCode.Parse("11370200MB0DEM1132");
    public static readonly CreditCode New = CreditCode.Parse("11370100MB0DEM084H");
    public static readonly CreditCode New2 = CreditCode.Parse("11370100MB0DEM092C");

    public static readonly Purpose Permit = new("permit", Words.Same("permit"), Words.None, [])
    {
        Bodies = [B, New], Sees = [], CaseRequired = false, Uses = [],
    };

    public static readonly Edition Edition = new("e", Words.Same("e"), Before, null, "")
    {
        Bodies =
        [
            Known(Operator, "370000", BodyLevel.Province), Known(A, "370000", BodyLevel.Province), Known(I, "370000", BodyLevel.Province), Known(B, "370100", BodyLevel.City),
            Known(C, "370102", BodyLevel.County), Known(D, "370200", BodyLevel.City), Known(New, "370100", BodyLevel.City), Known(New2, "370100", BodyLevel.City),
        ],
        Statutes = [], RefuseList = [], Items = [], Datasets = [], Purposes = [Permit], Operator = Operator,
    };

    /// <summary>The tree with changes of some bodies.</summary>
    public static BodyTree With(Func<PublicBody, PublicBody>? change = null, params HeldPurpose[] purposes) => new(
        new[] { Open(Operator, null), Open(A, null), Open(I, A), Open(B, A), Open(C, B), Open(D, null) }.Select(body => change is null ? body : change(body)), [], purposes);

    public static Outcome<TreeChange> Plan(RosterAct act, BodyTree? tree = null) => new PlanTree(tree ?? With(), Edition, Today).Of(act);

    static PublicBody Open(CreditCode code, CreditCode? superior)
    {
        var known = Edition.FindBody(code)!;
        return new PublicBody(code, known.Level, known.Region, Before, null, 1) { Names = [new BodyName(Before, known.Name)], Superiors = [new BodySuperior(Before, superior)] };
    }

    static Body Known(CreditCode code, string region, BodyLevel level) => new(code, Words.Same($"{code}"), region, level);
}
