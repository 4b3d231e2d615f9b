using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.Members;

public sealed class AllianceMemberTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_member_names_five_people_to_call_at_most()
    {
        var member = Joined();
        var ids = Enumerable.Range(0, MemberContact.Most).Select(_ => Guid.CreateVersion7(Now)).ToList();
        ids.ShouldAllBe(id => !member.AddContact(id, "联络员", Now).IsError);
        member.AddContact(Guid.CreateVersion7(Now), "联络员", Now).FirstError.ShouldBe(MemberErrors.TooManyContacts);
        member.RemoveContact(ids[0]).IsError.ShouldBeFalse();
        member.RemoveContact(ids[0]).FirstError.ShouldBe(MemberErrors.ContactNotFound);
    }

    [Fact]
    public void Who_has_business_does_not_leave_and_who_left_names_nobody()
    {
        var member = Joined();
        member.AddContact(Guid.CreateVersion7(Now), "联络员", Now);
        member.Leave("单位注销", hasBusiness: true, Now).FirstError.ShouldBe(MemberErrors.HasBusiness);
        member.Leave("单位注销", hasBusiness: false, Now).IsError.ShouldBeFalse();
        (member.LeftAt, member.LeaveReason, member.Contacts.Count).ShouldBe((Now, "单位注销", 0));
        member.Leave("再次", hasBusiness: false, Now).FirstError.ShouldBe(MemberErrors.Left);
        member.AddContact(Guid.CreateVersion7(Now), "联络员", Now).FirstError.ShouldBe(MemberErrors.Left);
    }

    private static AllianceMember Joined() =>
        AllianceMember.Join(Guid.CreateVersion7(Now), "示例协会", DivisionCode.From("341502000000"), ProviderKind.MassOrganisation, null, null, [], Now).Value;
}
