using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.GridTasks.Admissions.TestAdmissions;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Admissions;

public sealed class OffCatalogueAdmissionRequestTests
{
    public static TheoryData<long?, string?, int?, bool> Guarantees => new()
    {
        { null, null, null, false },
        { 100, null, null, false },
        { 100, " ", null, false },
        { null, "县财政", null, false },
        { 100, "县财政", null, true },
        { null, null, 2, true },
        { 100, null, 2, true },
    };

    [Theory]
    [MemberData(nameof(Guarantees))]
    public void Submitting_needs_money_with_its_source_or_posts(long? fen, string? source, int? posts, bool enough)
    {
        var result = Draft(new Guarantee(fen, source, posts)).Submit([LedGrid], Work, Department, Now);
        if (enough)
        {
            result.Done();
        }
        else
        {
            result.ShouldBeRefused(AdmissionErrors.GuaranteeMissing);
        }
    }

    [Fact]
    public void A_request_opens_the_review_of_its_grids_for_five_working_days()
    {
        var request = UnderReview();
        request.Status.ShouldBe(AdmissionStatus.CommunityImpactReview);
        DayOf(request.DueAt).ShouldBe(new DateOnly(2026, 3, 9));
        request.AwaitedGrids().ShouldBe([LedGrid, UnledGrid]);
        request.Steps.Select(s => s.Action).ShouldBe([AdmissionAction.Draft, AdmissionAction.Submit, AdmissionAction.OpenReview]);
        request.ItemCode.ShouldBe("oc-a20260302-0001");
        request.Areas.ShouldBe(["34", "3415", "341502", "341502001", "341502001001"]);
    }

    [Fact]
    public void A_period_ends_after_it_begins_and_grids_are_named_once()
    {
        var request = Draft();
        request.Revise(request.Matter, Today, Today.AddDays(-1), Money, Grids, Department, Now).ShouldBeRefused(AdmissionErrors.PeriodInvalid);
        request.Revise(request.Matter, Today, Today.AddYears(2).AddDays(1), Money, Grids, Department, Now).ShouldBeRefused(AdmissionErrors.PeriodInvalid);
        request.Revise(request.Matter, Today, Today, Money, [], Department, Now).ShouldBeRefused(AdmissionErrors.GridsInvalid);
        request.Revise(request.Matter, Today, Today, Money, [Grids[0], Grids[0]], Department, Now).ShouldBeRefused(AdmissionErrors.GridsInvalid);
        request.Revise(request.Matter, Today, Today, Money, [Grids[0] with { Division = DivisionCode.From("341503001001") }], Department, Now).ShouldBeRefused(AdmissionErrors.GridsInvalid);
        Draft(until: Today).Submit([], Work, Department, Now.AddDays(1)).ShouldBeRefused(AdmissionErrors.PeriodOver);
    }

    [Fact]
    public void Only_those_speak_who_have_a_grid_in_it_and_each_once()
    {
        var request = UnderReview();
        request.Review([], ImpactOpinion.Bearable, 0, [], null, Work, Leader, Now).ShouldBeRefused(AdmissionErrors.NotReviewer);
        request.Review([LedGrid], ImpactOpinion.TooMuch, 90, [], " ", Work, Leader, Now).ShouldBeRefused(AdmissionErrors.ReasonRequired);
        request.Review([LedGrid], ImpactOpinion.TooMuch, 90, ["fire-lanes", "fire-lanes"], "人手不足", Work, Leader, Now).Done();
        request.Reviews[0].Overlaps.ShouldBe(["fire-lanes"]);
        request.Review([LedGrid], ImpactOpinion.Bearable, 90, [], null, Work, Leader, Now).ShouldBeRefused(AdmissionErrors.ReviewedAlready);
    }

    [Fact]
    public void The_secretary_speaks_for_a_grid_that_nobody_leads_only()
    {
        var request = UnderReview();
        request.Review([LedGrid, UnledGrid], ImpactOpinion.Bearable, 60, [], null, Work, Secretary, Now).Done();
        request.AwaitedGrids().ShouldBe([LedGrid]);
        request.Status.ShouldBe(AdmissionStatus.CommunityImpactReview);
        request.Review([LedGrid], ImpactOpinion.Bearable, 60, [], null, Work, Leader, Now).Done();
        request.Status.ShouldBe(AdmissionStatus.GridOfficeReview);
        DayOf(request.DueAt).ShouldBe(new DateOnly(2026, 3, 9));
        request.ClockAt.ShouldBeNull("nobody but a person ends the grid office's review");
    }

    [Fact]
    public void The_review_closes_by_itself_when_its_time_is_up()
    {
        var request = UnderReview();
        request.Advance(Work, request.DueAt!.Value.AddSeconds(-1));
        request.Status.ShouldBe(AdmissionStatus.CommunityImpactReview);
        request.Advance(Work, request.DueAt.Value);
        request.Status.ShouldBe(AdmissionStatus.GridOfficeReview);
    }

    [Fact]
    public void What_was_returned_is_reviewed_afresh()
    {
        var request = In(AdmissionStatus.ReturnedForSupplement);
        request.DueAt.ShouldBeNull();
        request.Submit([LedGrid], Work, Department, Now).Done();
        request.Reviews.ShouldBeEmpty();
        request.AwaitedGrids().ShouldBe([LedGrid, UnledGrid]);
    }

    [Fact]
    public void The_county_has_fifteen_working_days_and_is_overdue_after()
    {
        var request = AtCounty();
        DayOf(request.DueAt).ShouldBe(new DateOnly(2026, 3, 23));
        request.OverdueAt(request.DueAt!.Value.AddSeconds(1)).ShouldBeTrue();
    }

    [Fact]
    public void The_county_approves_only_with_the_guarantee_confirmed_and_a_document_that_exists()
    {
        AtCounty().Approve(Document, guaranteeConfirmed: false, Work, County, Now).ShouldBeRefused(AdmissionErrors.GuaranteeUnconfirmed);
        AtCounty().Approve(Document with { Date = Today.AddDays(1) }, true, Work, County, Now).ShouldBeRefused(AdmissionErrors.DecisionDateInvalid);
        AtCounty(until: Today.AddDays(2)).Approve(Document, true, Work, County, Now.AddDays(3)).ShouldBeRefused(AdmissionErrors.PeriodOver);
        AtCounty().Reject(" ", County, Now).ShouldBeRefused(AdmissionErrors.ReasonRequired);
    }

    [Fact]
    public void No_task_before_the_guarantee_is_proven()
    {
        var request = Active();
        request.Status.ShouldBe(AdmissionStatus.Active);
        request.Cover(LedGrid, Today).FirstError.ShouldBe(AdmissionErrors.GuaranteeUnproven);
        request.ProveGuarantee(0, null, Department, Now).ShouldBeRefused(AdmissionErrors.EvidenceRequired);
        request.ProveGuarantee(1, "拨款文件", Department, Now).Done();
        var cover = request.Cover(LedGrid, Today).Value;
        cover.AdmissionId.ShouldBe(request.Id);
        cover.ItemCode.ShouldBe(request.ItemCode);
    }

    [Fact]
    public void It_covers_its_grids_in_its_period_and_nothing_else()
    {
        var request = Active(until: Today.AddDays(10));
        request.ProveGuarantee(1, null, Department, Now).Done();
        request.Cover(LedGrid, Today.AddDays(10)).IsError.ShouldBeFalse();
        // The clock has not struck yet: the date decides.
        request.Cover(LedGrid, Today.AddDays(11)).FirstError.ShouldBe(CatalogueErrors.NotListed);
        request.Cover(LedGrid, Today.AddDays(-1)).FirstError.ShouldBe(CatalogueErrors.NotListed);
        request.Cover(Guid.CreateVersion7(Now), Today).FirstError.ShouldBe(CatalogueErrors.NotListed);
        // Each leave is for one grid.
        GridTask.Plan(
                Guid.CreateVersion7(Now), "T1", request.Cover(LedGrid, Today).Value, "排查", TestTickets.Place(), UnledGrid, null, null, Leader, Now)
            .FirstError.ShouldBe(CatalogueErrors.NotListed);
    }

    [Fact]
    public void Unproven_it_stands_still_after_thirty_days_and_goes_on_once_proven()
    {
        var request = Active();
        var due = request.GuaranteeDueAt.ShouldNotBeNull();
        DayOf(due).ShouldBe(new DateOnly(2026, 4, 1));
        request.Advance(Work, due.AddSeconds(-1));
        request.Status.ShouldBe(AdmissionStatus.Active);
        request.Advance(Work, due);
        request.Status.ShouldBe(AdmissionStatus.Suspended);
        request.Cover(LedGrid, DayOf(due)).FirstError.ShouldBe(AdmissionErrors.GuaranteeUnproven);
        request.ProveGuarantee(1, null, Department, due).Done();
        request.Status.ShouldBe(AdmissionStatus.Active);
        request.Cover(LedGrid, DayOf(due)).IsError.ShouldBeFalse();
    }

    [Fact]
    public void It_begins_on_its_first_day_and_ends_after_its_last()
    {
        var request = Active(from: Today.AddDays(5), until: Today.AddDays(20));
        request.Status.ShouldBe(AdmissionStatus.Approved);
        request.Advance(Work, BusinessCalendar.StartOf(Today.AddDays(5)));
        request.Status.ShouldBe(AdmissionStatus.Active);
        request.Advance(Work, BusinessCalendar.StartOf(Today.AddDays(21)).AddSeconds(-1));
        request.Status.ShouldBe(AdmissionStatus.Active);
        request.Advance(Work, BusinessCalendar.StartOf(Today.AddDays(21)));
        request.Status.ShouldBe(AdmissionStatus.Expired);
        request.ClockAt.ShouldBeNull();
    }

    [Fact]
    public void A_clock_that_slept_makes_up_for_it_in_one_go()
    {
        var request = Active(from: Today.AddDays(5), until: Today.AddDays(20));
        request.Advance(Work, Now.AddDays(400));
        request.Status.ShouldBe(AdmissionStatus.Expired);
        request.Steps.TakeLast(2).Select(s => s.Action).ShouldBe([AdmissionAction.Activate, AdmissionAction.Expire]);
    }

    [Fact]
    public void An_emergency_leave_states_its_end_within_thirty_days()
    {
        UnderReview().AdmitForEmergency(" ", Today, Work, County, Now).ShouldBeRefused(AdmissionErrors.ReasonRequired);
        UnderReview().AdmitForEmergency("险情", Today.AddDays(-1), Work, County, Now).ShouldBeRefused(AdmissionErrors.EmergencyEndInvalid);
        UnderReview().AdmitForEmergency("险情", Today.AddDays(31), Work, County, Now).ShouldBeRefused(AdmissionErrors.EmergencyEndInvalid);
        UnderReview().AdmitForEmergency("险情", Today.AddDays(30), Work, County, Now).Done();
    }

    [Fact]
    public void An_emergency_leave_lapses_unless_ratified_in_five_working_days()
    {
        var request = Emergency();
        request.Cover(LedGrid, Today).Value.AdmissionId.ShouldBe(request.Id);
        DayOf(request.DueAt).ShouldBe(new DateOnly(2026, 3, 9));
        request.Cover(LedGrid, new DateOnly(2026, 3, 9)).IsError.ShouldBeFalse();
        // Also when the clock is late.
        request.Cover(LedGrid, new DateOnly(2026, 3, 10)).FirstError.ShouldBe(CatalogueErrors.NotListed);
        request.Ratify(Document, true, Work, County, request.DueAt!.Value.AddSeconds(1)).ShouldBeRefused(AdmissionErrors.PeriodOver);
        request.Advance(Work, request.DueAt.Value.AddSeconds(1));
        request.Status.ShouldBe(AdmissionStatus.Lapsed);
        request.Cover(LedGrid, Today).FirstError.ShouldBe(CatalogueErrors.NotListed);
    }

    [Fact]
    public void An_emergency_leave_ends_on_its_stated_day_if_that_comes_first()
    {
        var request = Emergency(until: Today.AddDays(1));
        request.Cover(LedGrid, Today.AddDays(2)).FirstError.ShouldBe(CatalogueErrors.NotListed);
        request.Advance(Work, BusinessCalendar.StartOf(Today.AddDays(2)));
        request.Status.ShouldBe(AdmissionStatus.Lapsed);
    }

    [Fact]
    public void Ratified_it_is_an_admission_like_any_other()
    {
        var request = Emergency();
        request.Ratify(Document, guaranteeConfirmed: false, Work, County, Now).ShouldBeRefused(AdmissionErrors.GuaranteeUnconfirmed);
        request.Ratify(Document, true, Work, County, Now.AddDays(2)).Done();
        request.Status.ShouldBe(AdmissionStatus.Active);
        request.Cover(LedGrid, Today.AddDays(2)).FirstError.ShouldBe(AdmissionErrors.GuaranteeUnproven);
    }

    [Fact]
    public void Allowed_actions_carry_their_reason()
    {
        var submit = Draft(new Guarantee(null, null, null)).AllowedActions(Department, []).Single(a => a.Action == AdmissionAction.Submit);
        submit.Allowed.ShouldBeFalse();
        submit.Refusal!.Value.Code.ShouldBe("grid_tasks.admission_guarantee_missing");
        UnderReview().AllowedActions(Leader, [LedGrid]).Single(a => a.Action == AdmissionAction.Review).Allowed.ShouldBeTrue();
        ((IHasArea)Draft()).Area!.Value.Value.ShouldBe("341502000000");
    }

    private static DateOnly DayOf(DateTimeOffset? at) => BusinessCalendar.DateOf(at.ShouldNotBeNull());
}
