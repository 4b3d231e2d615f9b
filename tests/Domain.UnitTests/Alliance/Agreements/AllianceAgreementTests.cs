using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.Agreements;

public sealed class AllianceAgreementTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly Last = new(2026, 12, 31);
    private static readonly Actor Secretary = new(Guid.CreateVersion7(Now), "communitySecretary", null);
    private static readonly Commitment Clinic = new("星期天医生义诊", 12);

    public static TheoryData<AgreementStatus, AgreementAction> EveryCell =>
        [.. from status in Enum.GetValues<AgreementStatus>() from action in Enum.GetValues<AgreementAction>() where action != AgreementAction.Draft select (status, action)];

    [Theory]
    [InlineData(-1, AgreementStatus.Signed, null)]
    [InlineData(0, AgreementStatus.Active, null)]
    [InlineData(303, AgreementStatus.Active, null)]
    [InlineData(304, AgreementStatus.Expiring, 60)]
    [InlineData(333, AgreementStatus.Expiring, 60)]
    [InlineData(334, AgreementStatus.Expiring, 30)]
    [InlineData(357, AgreementStatus.Expiring, 7)]
    [InlineData(364, AgreementStatus.Expiring, 7)]
    [InlineData(365, AgreementStatus.Expired, null)]
    public void A_signed_agreement_stands_by_its_dates(int day, AgreementStatus status, int? reminder)
    {
        var from = new DateOnly(2026, 1, 1);
        var agreement = Signed(new AgreementTerms(SignatoryKind.Department, from, Last, [Clinic]));
        agreement.StatusOn(from.AddDays(day)).ShouldBe(status);
        agreement.ReminderOn(from.AddDays(day)).ShouldBe(reminder);
    }

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Each_status_takes_its_own_acts_and_refuses_the_rest(AgreementStatus status, AgreementAction action)
    {
        var agreement = In(status);
        agreement.StatusOn(Today).ShouldBe(status);
        var before = agreement.Revision;
        var acted = action switch
        {
            AgreementAction.Revise => agreement.Revise(Terms(), Secretary, Now),
            AgreementAction.Negotiate => agreement.Negotiate(Secretary, Now),
            AgreementAction.Sign => agreement.Sign(Today, "示例联〔2026〕1号", Secretary, Now),
            AgreementAction.Amend => agreement.Amend(Last, [Clinic], "增加次数", Secretary, Now),
            AgreementAction.Suspend => agreement.Suspend("整改", Secretary, Now),
            AgreementAction.Resume => agreement.Resume("已整改", Secretary, Now),
            AgreementAction.Terminate => agreement.Terminate("单位撤销", Secretary, Now),
            _ => agreement.Renew(Signed(Terms(from: 301, until: 600)), Secretary, Now),
        };
        if (AgreementTransitions.Target(status, action) is { } to)
        {
            acted.IsError.ShouldBeFalse();
            agreement.Status.ShouldBe(to);
            agreement.Revision.ShouldBe(before + 1);
            agreement.Steps[^1].Action.ShouldBe(action);
        }
        else
        {
            acted.FirstError.Code.ShouldBe("alliance.agreement_action_not_allowed");
            agreement.Revision.ShouldBe(before);
        }
    }

    [Fact]
    public void A_term_that_ends_before_it_begins_is_refused() =>
        AllianceAgreement.Draft(Guid.CreateVersion7(Now), "L1", Guid.CreateVersion7(Now), County, new AgreementTerms(SignatoryKind.Other, Today, Today.AddDays(-1), []), null, Secretary, Now)
            .FirstError.Code.ShouldBe("alliance.agreement_term");

    [Fact]
    public void Nothing_is_negotiated_without_a_commitment() =>
        Draft(new AgreementTerms(SignatoryKind.Other, Today, Last, [])).Negotiate(Secretary, Now).FirstError.Code.ShouldBe("alliance.agreement_commitments_missing");

    [Fact]
    public void A_signature_of_tomorrow_is_refused_and_changes_nothing()
    {
        var agreement = In(AgreementStatus.Negotiating);
        agreement.Sign(Today.AddDays(1), "示例联〔2026〕1号", Secretary, Now).FirstError.Code.ShouldBe("alliance.agreement_signed_in_future");
        agreement.Status.ShouldBe(AgreementStatus.Negotiating);
        agreement.SignedOn.ShouldBeNull();
    }

    [Fact]
    public void A_renewed_agreement_runs_to_its_last_day_without_reminders_and_is_renewed_once()
    {
        var (agreement, next) = (Signed(Terms(until: 20)), Signed(Terms(from: 21, until: 400)));
        agreement.Renew(Signed(Terms(from: 20)), Secretary, Now).FirstError.Code.ShouldBe("alliance.agreement_renewal_overlaps");
        agreement.Renew(next, Secretary, Now).IsError.ShouldBeFalse();
        agreement.StatusOn(Today.AddDays(20)).ShouldBe(AgreementStatus.Active);
        agreement.ReminderOn(Today.AddDays(20)).ShouldBeNull();
        agreement.StatusOn(Today.AddDays(21)).ShouldBe(AgreementStatus.Renewed);
        next.StatusOn(Today.AddDays(21)).ShouldBe(AgreementStatus.Active);
        agreement.Renew(next, Secretary, Now).FirstError.Code.ShouldBe("alliance.agreement_renewed_already");
    }

    private static readonly DivisionCode County = DivisionCode.From("341502000000");

    private static AgreementTerms Terms(int from = 0, int until = 300) => new(SignatoryKind.Department, Today.AddDays(from), Today.AddDays(until), [Clinic]);

    private static AllianceAgreement Draft(AgreementTerms terms) =>
        AllianceAgreement.Draft(Guid.CreateVersion7(Now), "L1", Guid.CreateVersion7(Now), County, terms, null, Secretary, Now).Value;

    private static AllianceAgreement Signed(AgreementTerms terms)
    {
        var agreement = Draft(terms);
        agreement.Negotiate(Secretary, Now);
        agreement.Sign(Today, "示例联〔2026〕1号", Secretary, Now);
        return agreement;
    }

    private static AllianceAgreement In(AgreementStatus status)
    {
        var agreement = status switch
        {
            AgreementStatus.Draft or AgreementStatus.Negotiating => Draft(Terms()),
            AgreementStatus.Signed => Signed(Terms(from: 1)),
            AgreementStatus.Expiring => Signed(Terms(until: 60)),
            AgreementStatus.Expired or AgreementStatus.Renewed => Signed(Terms(from: -10, until: -1)),
            _ => Signed(Terms()),
        };
        _ = status switch
        {
            AgreementStatus.Negotiating => agreement.Negotiate(Secretary, Now),
            AgreementStatus.Suspended => agreement.Suspend("整改", Secretary, Now),
            AgreementStatus.Terminated => agreement.Terminate("单位撤销", Secretary, Now),
            AgreementStatus.Renewed => agreement.Renew(Signed(Terms()), Secretary, Now),
            _ => default,
        };
        return agreement;
    }
}
