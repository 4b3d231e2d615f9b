using ErrorOr;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.AuthorityGaps;

public sealed class AuthorityGapTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Actor Secretary = new(Guid.CreateVersion7(Now), "communitySecretary", null);
    private static readonly DivisionCode Community = DivisionCode.From("341502001001");
    private static readonly DivisionCode County = DivisionCode.From("341502000000");
    private static readonly GapFrame Frame = new("社区", "城管局", null, "条例第三十二条");

    public static TheoryData<GapStatus, GapAct> EveryCell =>
        [.. from status in Enum.GetValues<GapStatus>() from act in Enum.GetValues<GapAct>() where act != GapAct.Raise select (status, act)];

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Each_status_takes_its_own_acts_and_refuses_the_rest(GapStatus status, GapAct act)
    {
        var gap = In(status);
        var before = gap.Revision;
        var acted = act switch
        {
            GapAct.Frame => gap.SetFrame(Frame, Secretary, Now),
            GapAct.Bring => gap.Bring(Id(), Secretary, Now),
            GapAct.Release => gap.Release(Secretary, Now),
            GapAct.Escalate => gap.Escalate("跨街道", Secretary, Now),
            GapAct.Rule => Rule(gap).Then(_ => Result.Success),
            _ => gap.Close("已办", Secretary, Now),
        };
        if (GapTransitions.Target(status, act) is { } to)
        {
            acted.IsError.ShouldBeFalse();
            gap.Status.ShouldBe(to);
            gap.Revision.ShouldBe(before + 1);
            gap.Steps[^1].Act.ShouldBe(act);
        }
        else
        {
            acted.FirstError.Code.ShouldBe("alliance.gap_action_not_allowed");
            gap.Revision.ShouldBe(before);
        }
    }

    [Fact]
    public void A_meeting_rules_once_it_was_held_and_the_county_without_one()
    {
        Rule(In(GapStatus.AtJointMeeting), heard: false).FirstError.Code.ShouldBe("alliance.gap_not_heard");
        Rule(In(GapStatus.EscalatedToCounty), heard: false).IsError.ShouldBeFalse();
    }

    [Fact]
    public void A_ruling_is_of_today_or_before_and_for_where_the_gap_is()
    {
        Rule(In(GapStatus.AtJointMeeting), on: Today.AddDays(1)).FirstError.Code.ShouldBe("alliance.gap_decided_in_future");
        Rule(In(GapStatus.AtJointMeeting), DivisionCode.From("341502001002")).FirstError.Code.ShouldBe("alliance.gap_area");
        Rule(In(GapStatus.AtJointMeeting), DivisionCode.From("341502001000")).FirstError.Code.ShouldBe("alliance.gap_area");
        Rule(In(GapStatus.AtJointMeeting), County).Value.Division.ShouldBe(County);
    }

    [Theory]
    [InlineData("341502001001", "010202", "门口占道经营", true)]
    [InlineData("341502001002", "010202", "门口占道经营", false)]
    [InlineData("341502001001", "010201", "门口占道经营", false)]
    [InlineData("341502001001", null, "门口占道经营", false)]
    [InlineData("341502001001", "010202", "路灯不亮", false)]
    public void A_precedent_fits_by_place_category_and_word(string division, string? category, string text, bool fits) =>
        Rule(In(GapStatus.AtJointMeeting)).Value.Fits(DivisionCode.From(division), category, text).ShouldBe(fits);

    [Fact]
    public void Of_an_upper_category_it_holds_for_all_below_and_without_words_for_every_text()
    {
        var precedent = Rule(In(GapStatus.AtJointMeeting), County, category: "010200", words: []).Value;
        precedent.Fits(Community, "010212", "路灯不亮").ShouldBeTrue();
        precedent.Fits(Community, "010301", "路灯不亮").ShouldBeFalse();
        DispatchPrecedent.Above("010212").ShouldBe(["010212", "010200", "010000"]);
        DispatchPrecedent.Above("010000").ShouldBe(["010000"]);
    }

    private static Guid Id() => Guid.CreateVersion7(Now);

    private static ErrorOr<DispatchPrecedent> Rule(
        AuthorityGap gap, DivisionCode? area = null, DateOnly? on = null, string category = "010202", string[]? words = null, bool heard = true) =>
        gap.Rule(Id(), new Ruling(Id(), category, area ?? Community, words ?? ["占道"], "由城管局处理", on ?? Today), heard, Secretary, Now);

    private static AuthorityGap In(GapStatus status)
    {
        var gap = AuthorityGap.Raise(Id(), Community, null, "占道经营", null, "010202", Secretary, Now);
        if (status >= GapStatus.Framed)
        {
            gap.SetFrame(Frame, Secretary, Now);
        }

        if (status >= GapStatus.AtJointMeeting)
        {
            gap.Bring(Id(), Secretary, Now);
        }

        if (status == GapStatus.EscalatedToCounty)
        {
            gap.Escalate("跨街道", Secretary, Now);
        }

        if (status >= GapStatus.Ruled)
        {
            Rule(gap);
        }

        if (status == GapStatus.Closed)
        {
            gap.Close("已办", Secretary, Now);
        }

        gap.Status.ShouldBe(status);
        return gap;
    }
}
