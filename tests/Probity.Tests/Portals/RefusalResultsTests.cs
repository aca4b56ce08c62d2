using Probity.Portals;

namespace Probity.Tests.Portals;

public sealed class RefusalResultsTests
{
    [Theory]
    [InlineData(RefusalKind.Invalid, 422)]
    [InlineData(RefusalKind.Forbidden, 403)]
    [InlineData(RefusalKind.Unknown, 404)]
    [InlineData(RefusalKind.Conflict, 409)]
    [InlineData(RefusalKind.Gone, 410)]
    [InlineData(RefusalKind.Later, 429)]
    public void Each_kind_of_no_has_its_status(RefusalKind kind, int status) => Assert.Equal(status, kind.Status());

    [Fact]
    public void Every_kind_of_no_has_a_status_and_words_of_its_own()
    {
        var statuses = Enum.GetValues<RefusalKind>().Select(kind => kind.Status()).ToList();

        Assert.Distinct(statuses);
        Assert.Distinct(statuses.Select(status => ErrorTexts.Of(status).Title));
    }

    [Fact]
    public void A_problem_carries_the_code_and_both_languages()
    {
        var problem = Refusal.Conflict("entry.withdrawn-already", "该记录已撤回。", "This entry was withdrawn already.").ToProblem();

        Assert.Equal("application/problem+json", problem.ContentType);
        Assert.Equal(409, problem.ProblemDetails.Status);
        Assert.Equal("entry.withdrawn-already", problem.ProblemDetails.Extensions["code"]);
        Assert.Equal("该记录已撤回。", problem.ProblemDetails.Detail);
        var english = Assert.IsType<Dictionary<string, string>>(problem.ProblemDetails.Extensions["en"]);
        Assert.Equal("This entry was withdrawn already.", english["detail"]);
    }

    [Fact]
    public void A_status_without_words_of_its_own_speaks_as_its_class_does()
    {
        Assert.Equal(ErrorTexts.Of(400), ErrorTexts.Of(418));
        Assert.Equal(ErrorTexts.Of(500), ErrorTexts.Of(507));
    }
}
