using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Catalogue.Drafts;

namespace Probity.Core.Tests.Catalogue.Drafts;

public sealed class DraftRulesTests
{
    static readonly DateOnly Today = new(2026, 11, 23);
    static readonly CreditCode Operator = Shipped.Edition.Operator;
    static readonly CreditCode Reform = Shipped.Edition.Approvers[0];
    static readonly CreditCode Justice = Shipped.Edition.Approvers[1];
    static readonly HashSet<CreditCode> Nobody = [];
    static readonly Assessment Said = new("need", "effects", "safeguards", "comments");

    static Official Editor { get; } = Of("E1", Operator, Role.CatalogueEditor);

    static Official Approver { get; } = Of("A1", Reform, Role.CatalogueApprover);

    static Official Reviewer { get; } = Of("B1", Justice, Role.CatalogueApprover);

    static EditionDraft Draft { get; } = new(Guid.CreateVersion7(), DraftNumber.From(1), DraftKind.Issue, "sd-2027-1", new string('a', 64), Today.AddDays(60))
    {
        Base = "sd-2026-1", Widens = true, DraftedAt = new Instant(0), Details = new DraftDetails(Hand(Editor)),
    };

    static EditionDraft Commented => Draft with { State = DraftState.OpenToComment, CommentFrom = Today.AddDays(-30), CommentTo = Today.AddDays(-1) };

    static EditionDraft Assessed => Commented with { State = DraftState.Assessed };

    [Fact]
    public void Only_an_editor_of_the_operator_edits()
    {
        Assert.Null(DraftRules.Edit(Editor, Operator));
        Assert.Equal(DraftRules.EditorOnly, DraftRules.Edit(Of("E2", Reform, Role.CatalogueEditor), Operator));
        Assert.Equal(DraftRules.EditorOnly, DraftRules.Edit(Of("E3", Operator, Role.SystemAdministrator), Operator));
    }

    [Theory]
    [InlineData(true, 29, false)]
    [InlineData(true, 30, true)]
    [InlineData(true, 366, true)]
    [InlineData(true, 367, false)]
    [InlineData(false, 1, true)]
    [InlineData(false, 0, false)]
    public void What_widens_is_open_to_comment_for_thirty_days_at_least(bool widens, int days, bool may) =>
        Assert.Equal(may ? null : DraftRules.CommentPeriod, DraftRules.Open(Draft with { Widens = widens }, days));

    [Fact]
    public void Comment_is_opened_once_and_not_after_an_approval()
    {
        Assert.Equal(DraftRules.CommentOpened, DraftRules.Open(Commented, 30));
        Assert.Equal(DraftRules.CommentOpened, DraftRules.Open(ApprovedBy(Draft with { Widens = false }, Approver), 30));
        Assert.Equal(DraftRules.Over, DraftRules.Open(Draft with { State = DraftState.Withdrawn }, 30));
    }

    [Fact]
    public void What_widens_is_assessed_when_comment_is_over_and_everything_answered()
    {
        Assert.Equal(DraftRules.CommentFirst, DraftRules.Assess(Draft, Said, Today, 0));
        Assert.Equal(DraftRules.CommentFirst, DraftRules.Assess(Commented with { CommentTo = Today }, Said, Today, 0));
        Assert.Equal(DraftRules.CommentFirst, DraftRules.Assess(Commented, Said, Today, 1));
        Assert.Null(DraftRules.Assess(Commented, Said, Today, 0));
        Assert.Null(DraftRules.Assess(Draft with { Widens = false }, Said, Today, 0));
    }

    [Fact]
    public void An_assessment_says_something_on_each_head_and_stands_once_somebody_approved()
    {
        Assert.Equal(DraftRules.AssessmentEmpty, DraftRules.Assess(Commented, Said with { Safeguards = "" }, Today, 0));
        Assert.Equal(DraftRules.AssessmentEmpty, DraftRules.Assess(Commented, Said with { Need = new string('x', 4001) }, Today, 0));
        Assert.Null(DraftRules.Assess(Commented, Said with { Need = new string('x', 4000) }, Today, 0));
        Assert.Equal(DraftRules.Approved, DraftRules.Assess(ApprovedBy(Assessed, Approver), Said, Today, 0));
        Assert.Equal(DraftRules.Over, DraftRules.Assess(Assessed with { State = DraftState.Withdrawn }, Said, Today, 0));
    }

    [Fact]
    public void Two_people_of_two_named_bodies_approve_what_widens()
    {
        var once = ApprovedBy(Assessed, Approver);

        Assert.Null(Approve(Assessed, Approver));
        Assert.False(once.IsApproved);
        Assert.Equal(ApprovalRules.BodyApproved, Approve(once, Of("A2", Reform, Role.CatalogueApprover)));
        Assert.Null(Approve(once, Reviewer));
        Assert.True(ApprovedBy(once, Reviewer).IsApproved);
        Assert.Equal(ApprovalRules.SamePerson, Approve(once, Reviewer with { Name = Approver.Name }));
        Assert.Equal(ApprovalRules.SamePerson, Approve(Assessed, Approver with { Name = Editor.Name }));
        Assert.False(ApprovedBy(once, Of("A2", Reform, Role.CatalogueApprover)).IsApproved);
    }

    [Fact]
    public void Two_bodies_that_followed_one_approver_are_one_and_one_that_followed_both_is_one_too()
    {
        var other = Shipped.Edition.Operator;
        var heir = Of("C1", other, Role.CatalogueApprover) with { ActsFor = [other, Reform] };
        var both = Of("D1", Justice, Role.CatalogueApprover) with { ActsFor = [Justice, Reform] };

        Assert.Null(Approve(Assessed, heir));
        Assert.Equal(ApprovalRules.BodyApproved, Approve(ApprovedBy(Assessed, Approver), heir));
        Assert.Equal(ApprovalRules.BodyApproved, Approve(ApprovedBy(Assessed, both), Of("D2", Justice, Role.CatalogueApprover) with { ActsFor = [Justice, Reform] }));
    }

    [Fact]
    public void One_second_person_approves_what_narrows_at_once()
    {
        var narrow = Draft with { Widens = false };

        Assert.Null(Approve(narrow, Approver));
        Assert.True(ApprovedBy(narrow, Approver).IsApproved);
        Assert.Equal(DraftRules.CommentFirst, Approve(narrow with { State = DraftState.OpenToComment, CommentTo = Today }, Approver));
        Assert.Null(Approve(narrow with { State = DraftState.OpenToComment, CommentTo = Today.AddDays(-1) }, Approver));
    }

    [Fact]
    public void Nobody_approves_unassessed_without_the_role_for_another_body_the_own_text_or_the_own_gain()
    {
        Assert.Equal(DraftRules.AssessFirst, Approve(Commented, Approver));
        Assert.Equal(ApprovalRules.ApproverOnly, Approve(Assessed, Of("A3", Reform, Role.Inquirer)));
        Assert.Equal(ApprovalRules.ApproverOnly, Approve(Assessed, Of("A4", Operator, Role.CatalogueApprover)));
        Assert.Equal(ApprovalRules.OwnDraft, Approve(Assessed with { Details = new DraftDetails(Hand(Approver)) }, Approver));
        Assert.Equal(ApprovalRules.BodyGains, ApprovalRules.Approve(Assessed, Approver, [Reform, Justice], new HashSet<CreditCode> { Reform }, Today));
        Assert.Equal(DraftRules.Over, Approve(Assessed with { State = DraftState.Declined }, Approver));
    }

    [Fact]
    public void The_own_text_is_known_by_the_appointment_or_by_what_is_said_of_the_person_and_the_own_gain_by_any_body_acted_for()
    {
        var drafter = Hand(Approver);

        Assert.Equal(ApprovalRules.OwnDraft, Approve(Assessed with { Details = new DraftDetails(drafter with { Appointment = Guid.CreateVersion7() }) }, Approver));
        Assert.Equal(ApprovalRules.OwnDraft, Approve(Assessed with { Details = new DraftDetails(drafter with { Said = "somebody else" }) }, Approver));
        Assert.Equal(ApprovalRules.BodyGains, ApprovalRules.Approve(Assessed, Approver with { ActsFor = [Reform, Operator] }, [Reform, Justice], new HashSet<CreditCode> { Reform }, Today));
    }

    [Fact]
    public void Declining_says_why()
    {
        Assert.Null(ApprovalRules.Decline(Draft, Approver, [Reform], "too wide"));
        Assert.Equal(ApprovalRules.ReasonMissing, ApprovalRules.Decline(Draft, Approver, [Reform], ""));
        Assert.Null(ApprovalRules.Decline(Draft, Approver, [Reform], new string('x', 500)));
        Assert.Equal(ApprovalRules.ReasonMissing, ApprovalRules.Decline(Draft, Approver, [Reform], new string('x', 501)));
        Assert.Equal(ApprovalRules.ApproverOnly, ApprovalRules.Decline(Draft, Editor, [Reform], "too wide"));
    }

    [Fact]
    public void It_is_published_approved_on_the_last_edition_and_before_its_day()
    {
        var approved = ApprovedBy(ApprovedBy(Assessed, Approver), Reviewer);

        Assert.Null(DraftRules.Publish(approved, "sd-2026-1", Today));
        Assert.Equal(DraftRules.Over, DraftRules.Publish(approved with { State = DraftState.Published }, "sd-2026-1", Today));
        Assert.Equal(DraftRules.ApproveFirst, DraftRules.Publish(Assessed, "sd-2026-1", Today));
        Assert.Equal(DraftRules.BaseMoved, DraftRules.Publish(approved, "sd-2026-2", Today));
        Assert.Equal(DraftRules.FromPassed, DraftRules.Publish(approved with { From = Today }, "sd-2026-1", Today));
        Assert.Null(DraftRules.Publish(approved with { From = Today, Widens = false }, "sd-2026-1", Today));
        Assert.Equal(DraftRules.FromPassed, DraftRules.Publish(approved with { From = Today.AddDays(-1), Widens = false }, "sd-2026-1", Today));
        Assert.Null(DraftRules.Publish(approved with { Kind = DraftKind.Renewal, From = Today.AddDays(1) }, "sd-2026-9", Today));
        Assert.Equal(DraftRules.FromPassed, DraftRules.Publish(approved with { Kind = DraftKind.Renewal, From = Today }, "sd-2026-9", Today));
    }

    [Fact]
    public void Providers_and_holders_of_what_widens_gain()
    {
        var edition = Shipped.Edition;
        var (food, permit) = (edition.FindItem("penalty.food-safety")!, edition.FindPurpose("permit")!);
        var after = edition with
        {
            Items = [.. edition.Items.Select(item => item.Code == food.Code ? item with { Covers = [.. item.Covers, new Basis("food-safety-law", "999")] } : item)],
            Purposes = [.. edition.Purposes.Select(purpose => purpose.Code == permit.Code ? purpose with { Bodies = [.. purpose.Bodies, Reform] } : purpose)],
        };

        Assert.Equal(food.Providers.Concat(edition.Purposes.Where(purpose => purpose.Sees.Any(sight => sight.Item == food.Code)).SelectMany(purpose => purpose.Bodies)).Concat(permit.Bodies).Append(Reform).ToHashSet(), Gains.Of(edition, after));
        Assert.Empty(Gains.Of(after, edition));
    }

    static Refusal? Approve(EditionDraft draft, Official official) => ApprovalRules.Approve(draft, official, [Reform, Justice], Nobody, Today);

    static EditionDraft ApprovedBy(EditionDraft draft, Official official) => draft with { Details = draft.Details with { Approvals = [.. draft.Details.Approvals, Hand(official)] } };

    static DraftHand Hand(Official official) => new(official.Appointment, official.Body, official.Said, official.Post, new Instant(0))
    {
        Name = official.Name, For = ApprovalRules.ApprovesFor(Draft0, official, [Reform, Justice]) ?? official.Body,
    };

    static EditionDraft Draft0 => new(Guid.Empty, DraftNumber.From(1), DraftKind.Issue, "", "", Today) { Base = "", Widens = true, DraftedAt = new Instant(0), Details = new DraftDetails(new DraftHand(Guid.Empty, Operator, "", "", new Instant(0))) };

    static Official Of(string id, CreditCode body, Role role) => new(id, $"某{id}", body, "post", new HashSet<Role> { role }) { Appointment = Guid.CreateVersion7() };
}
