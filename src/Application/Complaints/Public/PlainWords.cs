using System.Globalization;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>What residents read, in Chinese or English after the caller's language.</summary>
internal static class PlainWords
{
    public static string PrivacyPurpose => Say(
        "用于登记、办理、回访您反映的事项，不作其他用途。",
        "To register and handle the matter you report and to call you back; for nothing else.");

    public static string Status(TicketStatus status) => status switch
    {
        TicketStatus.Submitted => Say("已收到，等待受理", "Received, waiting to be accepted"),
        TicketStatus.Accepted => Say("已受理，正在派单", "Accepted, being assigned"),
        TicketStatus.Dispatched => Say("已派给承办方，等待签收", "Assigned, waiting to be taken on"),
        TicketStatus.InProgress => Say("正在办理", "Being worked on"),
        TicketStatus.ObjectionPending or TicketStatus.Returned => Say("正在确定承办方", "Finding who is responsible"),
        TicketStatus.Suspended => Say("暂缓办理", "Put off for a while"),
        TicketStatus.Resolved or TicketStatus.Verifying => Say("已办理，等您确认", "Done, waiting for you to confirm"),
        TicketStatus.Closed => Say("已办结", "Closed"),
        TicketStatus.Disputed => Say("您提出了异议，正在复核", "Disputed, being reviewed"),
        TicketStatus.Reopened => Say("重新办理", "Reopened"),
        TicketStatus.Rejected => Say("不予受理", "Not accepted"),
        TicketStatus.Merged => Say("已并入同类事项一并办理", "Joined to a report of the same matter"),
        TicketStatus.Withdrawn => Say("已撤回", "Withdrawn"),
        _ => Say("已归档", "Archived"),
    };

    /// <summary>A line of the timeline; null for what happens between desks.</summary>
    public static string? Step(TicketStep step) => step.Action switch
    {
        TicketAction.Register or TicketAction.Import => Say("已登记", "Registered"),
        TicketAction.Accept => Say("已受理", "Accepted"),
        TicketAction.Reject => Say("不予受理", "Not accepted"),
        TicketAction.Restore => Say("恢复处理", "Taken up again"),
        TicketAction.Merge => Say("并入同类事项一并办理", "Joined to a report of the same matter"),
        TicketAction.Unmerge => Say("恢复单独办理", "Handled by itself again"),
        TicketAction.Dispatch or TicketAction.Redispatch => Say("已派给承办方", "Assigned"),
        TicketAction.TakeOn => Say("承办方已签收", "Taken on"),
        TicketAction.Progress => Say("办理进展", "Progress"),
        TicketAction.DecideSuspension when step.To == TicketStatus.Suspended => Say("暂缓办理", "Put off for a while"),
        TicketAction.Resume => Say("继续办理", "Work goes on"),
        TicketAction.DecideExtension when step.Public => Say("办理期限已延长", "More time was granted"),
        TicketAction.Resolve => Say("已办理并答复", "Done and answered"),
        TicketAction.Verify when step.To == TicketStatus.Closed => Say("核实后办结", "Verified and closed"),
        TicketAction.Verify when step.To == TicketStatus.Disputed => Say("回访反映未解决，转复核", "Not solved, as the call-back found; under review"),
        TicketAction.Confirm => step.To == TicketStatus.Closed ? Say("您已确认解决", "You confirmed it is solved") : Say("您表示未解决或不满意", "You said it is not solved"),
        TicketAction.Dispute => Say("您提出异议", "You disputed the result"),
        TicketAction.DecideDispute => step.To == TicketStatus.Reopened ? Say("异议成立，重新办理", "You were right; reopened") : Say("复核维持办理结果", "Reviewed; the result stands"),
        TicketAction.CloseUnverified => Say("未收到您的确认，已办结", "Closed without hearing from you"),
        TicketAction.Withdraw => Say("已撤回", "Withdrawn"),
        TicketAction.Remind when step.ActorRole == Actor.Reporter.Role => Say("您催办了一次", "You sent a reminder"),
        TicketAction.AddInformation => Say("您补充了情况", "You added information"),
        TicketAction.AddNote when step.Public => Say("说明", "Note"),
        TicketAction.Archive => Say("已归档", "Archived"),
        _ => null,
    };

    public static string Role(string role) => role switch
    {
        "countyDispatcher" => Say("县区指挥中心", "County desk"),
        "townshipOfficer" => Say("街道乡镇工作人员", "Township officer"),
        "communityClerk" => Say("社区工作者", "Community worker"),
        "departmentHandler" => Say("承办部门工作人员", "Department officer"),
        _ => Say("工作人员", "Staff"),
    };

    /// <summary>What a matter is called among neighbours: category and place, no word of the report.</summary>
    public static string Matter(TerritoryNames names, string? categoryCode, Guid? compoundId, DivisionCode division)
    {
        var category = names.Category(categoryCode) ?? Say("未分类事项", "Unsorted matter");
        var place = names.Compound(compoundId) ?? names.Division(division);
        return place is null ? category : $"{category} · {place}";
    }

    private static string Say(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : chinese;
}
