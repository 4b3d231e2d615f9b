using GovernanceApi.Domain.Complaints.ReplyTemplates;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Complaints.ReplyTemplates;

public sealed class ReplyTemplateTests
{
    private static readonly DateTimeOffset Now = TestTickets.Now;

    [Fact]
    public void A_template_has_title_and_text()
    {
        ReplyTemplate.Create(Guid.CreateVersion7(Now), " ", "您好", null, Now).FirstError.ShouldBe(ReplyTemplateErrors.TitleInvalid);
        ReplyTemplate.Create(Guid.CreateVersion7(Now), "已修复", "", null, Now).FirstError.ShouldBe(ReplyTemplateErrors.TextInvalid);
    }

    [Fact]
    public void A_change_is_recorded_when_something_changed()
    {
        var template = ReplyTemplate.Create(Guid.CreateVersion7(Now), "已修复", "您好", null, Now).Value;
        template.Change("已修复", " 您好 ", "", Now.AddDays(1)).Done();
        template.Revision.ShouldBe(1);
        template.ChangedAt.ShouldBe(Now);
        template.Change("已修复", "您好，已修复", "0101", Now.AddDays(1)).Done();
        template.Revision.ShouldBe(2);
        template.Change("", "x", null, Now).ShouldBeRefused(ReplyTemplateErrors.TitleInvalid);
        template.Remove();
        template.Events[^1].ShouldBeOfType<ReplyTemplateRemoved>();
    }
}
