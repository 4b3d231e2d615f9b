using ErrorOr;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.Evaluations;

public sealed class MemberEvaluationTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly Actor Desk = new(Guid.CreateVersion7(Now), "organisationDepartment", null);
    private static readonly Actor Agent = new(Guid.CreateVersion7(Now), "allianceMemberAgent", null);

    /// <summary>Monday 9 March is a holiday: ten working days after 2 March are over at the end of 17 March.</summary>
    private static readonly BusinessCalendar Calendar = new([(new DateOnly(2026, 3, 9), CalendarDayKind.Holiday, "示例假日")]);
    private static readonly DateTimeOffset Closed = new(2026, 3, 17, 16, 0, 0, TimeSpan.Zero);

    private static readonly ContributionFact[] Facts = [.. Enumerable.Range(0, 4).Select(n =>
        new ContributionFact(Guid.CreateVersion7(Now.AddSeconds(n)), n < 2 ? ContributionKind.MeetingAttended : ContributionKind.MeetingMissed, new DateOnly(2025, 5, 1 + n), 1))];

    public static TheoryData<EvaluationStatus, EvaluationAction> EveryCell =>
        [.. from status in Enum.GetValues<EvaluationStatus>() from action in Enum.GetValues<EvaluationAction>() where action != EvaluationAction.Begin select (status, action)];

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Each_status_takes_its_own_acts_and_refuses_the_rest(EvaluationStatus status, EvaluationAction action)
    {
        var evaluation = In(status);
        evaluation.Status.ShouldBe(status);
        var before = evaluation.Revision;
        var at = action == EvaluationAction.Finalise ? Closed : Now;
        ErrorOr<Success> acted = action switch
        {
            EvaluationAction.Score => evaluation.Score(Score(Facts), Desk, at),
            EvaluationAction.GiveNotice => evaluation.GiveNotice(Calendar, Desk, at),
            EvaluationAction.Correct => evaluation.Correct(Facts[3].Id, Score(Facts[..3]), "重复", Calendar, Desk, at),
            EvaluationAction.Appeal => evaluation.Appeal("已请假", [Facts[3].Id], Agent, at),
            EvaluationAction.Decide => evaluation.Reject("未见请假", Desk, at),
            EvaluationAction.Finalise => evaluation.Finalise(Desk, at),
            _ => evaluation.Publish(Desk, at),
        };
        if (EvaluationTransitions.Target(status, action) is { } to)
        {
            acted.IsError.ShouldBeFalse();
            evaluation.Status.ShouldBe(to);
            evaluation.Revision.ShouldBe(before + 1);
            evaluation.Steps[^1].Action.ShouldBe(action);
        }
        else
        {
            acted.FirstError.Code.ShouldBe("alliance.evaluation_action_not_allowed");
            evaluation.Revision.ShouldBe(before);
        }
    }

    [Fact]
    public void The_time_to_appeal_is_ten_working_days_and_the_result_waits_for_it()
    {
        var evaluation = In(EvaluationStatus.Noticed);
        evaluation.AppealUntil.ShouldBe(Closed.AddSeconds(-1));
        evaluation.Finalise(Desk, Closed.AddSeconds(-1)).FirstError.Code.ShouldBe("alliance.evaluation_appeal_open");
        evaluation.AllowedActions(Closed.AddSeconds(-1)).ShouldBe([EvaluationAction.Correct, EvaluationAction.Appeal]);
        evaluation.Appeal("已请假", [Facts[3].Id], Agent, Closed).FirstError.Code.ShouldBe("alliance.evaluation_appeal_closed");
        evaluation.AllowedActions(Closed).ShouldBe([EvaluationAction.Correct, EvaluationAction.Finalise]);
        evaluation.Finalise(Desk, Closed).IsError.ShouldBeFalse();
        evaluation.Outcome.ShouldBeNull();
    }

    [Fact]
    public void Only_records_of_the_score_are_disputed()
    {
        var evaluation = In(EvaluationStatus.Noticed);
        evaluation.Appeal("已请假", [], Agent, Now).FirstError.Code.ShouldBe("alliance.evaluation_record_not_in_score");
        evaluation.Appeal("已请假", [Facts[0].Id, Guid.CreateVersion7(Now)], Agent, Now).FirstError.Code.ShouldBe("alliance.evaluation_record_not_in_score");
        evaluation.Status.ShouldBe(EvaluationStatus.Noticed);
    }

    [Fact]
    public void An_upheld_appeal_leaves_the_old_score_and_a_new_one_without_the_voided_records()
    {
        var evaluation = In(EvaluationStatus.Appealed);
        evaluation.Points.ShouldBe(5000);
        evaluation.Uphold([], Without, "属实", Desk, Now).FirstError.Code.ShouldBe("alliance.evaluation_voided_not_disputed");
        evaluation.Uphold([Facts[3].Id, Facts[0].Id], Without, "属实", Desk, Now).FirstError.Code.ShouldBe("alliance.evaluation_voided_not_disputed");
        evaluation.Scores.Count.ShouldBe(1);

        evaluation.Uphold([Facts[3].Id], Without, "属实", Desk, Now).IsError.ShouldBeFalse();

        evaluation.Scores.Select(s => s.Points).ShouldBe([5000, 6667]);
        evaluation.Scores[0].Records.Count.ShouldBe(4);
        evaluation.Current!.Records.ShouldNotContain(Facts[3].Id);
        (evaluation.Points, evaluation.Band, evaluation.Outcome).ShouldBe((6667, EvaluationBand.Fit, AppealOutcome.Upheld));
        evaluation.Finalise(Desk, Now).IsError.ShouldBeFalse();
    }

    [Fact]
    public void A_correction_after_the_notice_gives_the_whole_time_to_appeal_anew()
    {
        var evaluation = In(EvaluationStatus.Noticed);
        var later = Now.AddDays(10);
        evaluation.Correct(Facts[2].Id, Score([Facts[0], Facts[1], Facts[3]]), "重复记录", Calendar, Desk, later);
        evaluation.Points.ShouldBe(6667);
        evaluation.AppealUntil!.Value.ShouldBeGreaterThan(later.AddDays(13));
        evaluation.Steps[^1].Note.ShouldBe("重复记录");
    }

    private static EvaluationScheme Scheme()
    {
        var scheme = EvaluationScheme.Draft(Guid.CreateVersion7(Now), DivisionCode.From("341502000000"), 1, 2025, null, Now);
        scheme.Revise(2025, [new SchemeItem("出席率", 100, ItemMeasure.Share, [ContributionKind.MeetingAttended], [ContributionKind.MeetingMissed], 100, 0, [])], scheme.Bands);
        scheme.Publish("示例1号", begun: false, Now);
        return scheme;
    }

    private static MemberScore Score(IReadOnlyCollection<ContributionFact> facts) => MemberScore.Of(Scheme(), facts);

    private static MemberScore Without(IReadOnlyCollection<Guid> kept) => Score([.. Facts.Where(f => kept.Contains(f.Id))]);

    private static MemberEvaluation In(EvaluationStatus status)
    {
        var evaluation = MemberEvaluation.Begin(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), "示例协会", Scheme(), Desk, Now);
        Action<MemberEvaluation>[] way =
        [
            e => e.Score(Score(Facts), Desk, Now),
            e => e.GiveNotice(Calendar, Desk, Now),
            e => e.Appeal("已请假", [Facts[3].Id, Facts[2].Id], Agent, Now),
            e => e.Reject("未见请假", Desk, Now),
            e => e.Finalise(Desk, Now),
            e => e.Publish(Desk, Now),
        ];
        foreach (var act in way.Take((int)status))
        {
            act(evaluation);
        }

        return evaluation;
    }
}
