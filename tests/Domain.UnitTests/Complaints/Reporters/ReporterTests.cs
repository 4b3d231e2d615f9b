using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Complaints.Reporters;

public sealed class ReporterTests
{
    private static readonly DateTimeOffset Now = TestTickets.Now;
    private static readonly Guid Looker = Guid.CreateVersion7(Now);

    [Fact]
    public void A_look_is_recorded_with_purpose_and_reason()
    {
        var reporter = Known();
        reporter.Reveal(Looker, "communityClerk", null, RevealPurpose.CallBack, " ", Now).FirstError.ShouldBe(ReporterErrors.ReasonRequired);
        reporter.Views.ShouldBeEmpty();

        reporter.Reveal(Looker, "communityClerk", null, RevealPurpose.CallBack, "回访", Now).Value.KeyId.ShouldBe("k1");
        var view = reporter.Views.ShouldHaveSingleItem();
        view.UserId.ShouldBe(Looker);
        view.Reason.ShouldBe("回访");
        reporter.Events[^1].ShouldBeOfType<ReporterRevealed>().Purpose.ShouldBe(RevealPurpose.CallBack);
    }

    [Fact]
    public void An_anonymous_reporter_has_a_code_and_nothing_to_reveal()
    {
        var reporter = Reporter.Of(Guid.CreateVersion7(Now), null, "张*", "138****5678", [1], [2]);
        reporter.Anonymous.ShouldBeTrue();
        reporter.MaskedName.ShouldBeNull();
        reporter.PhoneHash.ShouldBeNull();
        reporter.QueryCodeHash.ShouldBe([2]);
        reporter.Reveal(Looker, "communityClerk", null, RevealPurpose.Other, "看", Now).FirstError.ShouldBe(ReporterErrors.Anonymous);
    }

    [Fact]
    public void Anonymising_forgets_the_person_for_good_and_keeps_the_code()
    {
        var reporter = Known();
        reporter.Anonymise(Now);
        var revision = reporter.Revision;
        reporter.Anonymise(Now.AddDays(1));

        reporter.Revision.ShouldBe(revision);
        reporter.AnonymisedAt.ShouldBe(Now);
        reporter.Contact.ShouldBeNull();
        reporter.PhoneHash.ShouldBeNull();
        reporter.MaskedName.ShouldBeNull();
        reporter.MaskedPhone.ShouldBeNull();
        reporter.QueryCodeHash.ShouldBe([9]);
        reporter.Reveal(Looker, "communityClerk", null, RevealPurpose.Other, "看", Now).FirstError.ShouldBe(ReporterErrors.Anonymised);
    }

    [Fact]
    public void A_new_key_reseals_once_and_never_the_forgotten()
    {
        var reporter = Known();
        reporter.Reseal(new SealedContact([4], null, null, "k2"), [5]);
        reporter.Contact!.KeyId.ShouldBe("k2");
        var revision = reporter.Revision;
        reporter.Reseal(new SealedContact([4], null, null, "k2"), [5]);
        reporter.Revision.ShouldBe(revision);

        reporter.Anonymise(Now);
        reporter.Reseal(new SealedContact([4], null, null, "k3"), [5]);
        reporter.Contact.ShouldBeNull();
    }

    private static Reporter Known() =>
        Reporter.Of(Guid.CreateVersion7(Now), new SealedContact([1], [2], null, "k1"), "张*", "138****5678", [3], [9]);
}
