using ErrorOr;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.GridTasks.Admissions.TestAdmissions;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Admissions;

/// <summary>Every status × action cell, against §5.3 written down a second time.</summary>
public sealed class AdmissionTransitionsTests
{
    private static readonly string[] Moves =
    [
        "Draft Revise Draft",
        "Draft Submit Submitted",
        "Submitted OpenReview CommunityImpactReview",
        "CommunityImpactReview Review CommunityImpactReview",
        "CommunityImpactReview CloseReview GridOfficeReview",
        "CommunityImpactReview AdmitForEmergency EmergencyTemporary",
        "GridOfficeReview Recommend GovReview",
        "GridOfficeReview Return ReturnedForSupplement",
        "GridOfficeReview AdmitForEmergency EmergencyTemporary",
        "GovReview Return ReturnedForSupplement",
        "GovReview Approve Approved",
        "GovReview Reject Rejected",
        "GovReview AdmitForEmergency EmergencyTemporary",
        "Approved Activate Active",
        "Approved ProveGuarantee Approved",
        "Approved Retire Retired",
        "Active ProveGuarantee Active",
        "Active Suspend Suspended",
        "Active Expire Expired",
        "Active Retire Retired",
        "Suspended ProveGuarantee Active",
        "Suspended Expire Expired",
        "Suspended Retire Retired",
        "ReturnedForSupplement Revise ReturnedForSupplement",
        "ReturnedForSupplement Submit Submitted",
        "EmergencyTemporary Ratify Approved",
        "EmergencyTemporary Lapse Lapsed",
    ];

    private static readonly AdmissionAction[] OfTheSystem =
        [AdmissionAction.Draft, AdmissionAction.OpenReview, AdmissionAction.CloseReview, AdmissionAction.Activate, AdmissionAction.Suspend, AdmissionAction.Expire];

    public static TheoryData<AdmissionStatus, AdmissionAction> Cells => Of(Enum.GetValues<AdmissionStatus>(), Enum.GetValues<AdmissionAction>());

    /// <summary>No request rests in Submitted; what the system does is no command.</summary>
    public static TheoryData<AdmissionStatus, AdmissionAction> CommandCells => Of(
        [.. Enum.GetValues<AdmissionStatus>().Except([AdmissionStatus.Submitted])], [.. Enum.GetValues<AdmissionAction>().Except(OfTheSystem)]);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_cell_leads_where_the_specification_says(AdmissionStatus status, AdmissionAction action) =>
        AdmissionTransitions.Target(status, action).ShouldBe(Expected(status, action));

    [Theory]
    [MemberData(nameof(CommandCells))]
    public void Each_command_keeps_to_its_cell(AdmissionStatus status, AdmissionAction action)
    {
        var request = In(status);
        request.Status.ShouldBe(status);
        var (revision, steps) = (request.Revision, request.Steps.Count);
        var result = Attempt(request, action);
        if (Expected(status, action) is not { } target)
        {
            result.ShouldBeRefused(AdmissionErrors.NotAllowed(status, action));
            request.Status.ShouldBe(status);
            request.Revision.ShouldBe(revision);
            return;
        }

        result.Done();
        // The command's own line; the system may have gone on in the same breath.
        request.Steps[steps].To.ShouldBe(target);
        request.Revision.ShouldBeGreaterThan(revision);
    }

    [Fact]
    public void The_diagram_on_the_page_is_the_table()
    {
        var cells = AdmissionTransitions.All.Select(c => ((AdmissionStatus?)c.From, c.Action, c.To))
            .Prepend((null, AdmissionAction.Draft, AdmissionStatus.Draft));
        StateDiagram.Draw(cells, [.. Enum.GetValues<AdmissionStatus>().Where(AdmissionTransitions.IsFinal)]).ShouldBeOn("grid-tasks.md", "admission states");
    }

    private static ErrorOr<Success> Attempt(OffCatalogueAdmissionRequest request, AdmissionAction action) => action switch
    {
        AdmissionAction.Revise => request.Revise(request.Matter, request.From, request.Until, request.Guarantee, Grids, Department, Now),
        AdmissionAction.Submit => request.Submit([LedGrid], Work, Department, Now),
        AdmissionAction.Review => request.Review([LedGrid], ImpactOpinion.Bearable, 40, [], null, Work, Leader, Now),
        AdmissionAction.Recommend => request.Recommend(true, "可承担", Work, Office, Now),
        AdmissionAction.Return => request.Return("补充材料", Office, Now),
        AdmissionAction.Approve => request.Approve(Document, true, Work, County, Now),
        AdmissionAction.Reject => request.Reject("重复", County, Now),
        AdmissionAction.AdmitForEmergency => request.AdmitForEmergency("险情", Today, Work, County, Now),
        AdmissionAction.Ratify => request.Ratify(Document, true, Work, County, Now),
        AdmissionAction.Lapse => request.Lapse("险情解除", County, Now),
        AdmissionAction.ProveGuarantee => request.ProveGuarantee(1, null, Department, Now),
        AdmissionAction.Retire => request.Retire("评估后退出", Office, Now),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No command of a request."),
    };

    private static TheoryData<AdmissionStatus, AdmissionAction> Of(AdmissionStatus[] statuses, AdmissionAction[] actions)
    {
        var cells = new TheoryData<AdmissionStatus, AdmissionAction>();
        foreach (var status in statuses)
        {
            foreach (var action in actions)
            {
                cells.Add(status, action);
            }
        }

        return cells;
    }

    private static AdmissionStatus? Expected(AdmissionStatus status, AdmissionAction action) =>
        Moves.Select(m => m.Split(' ')).SingleOrDefault(m => m[0] == status.ToString() && m[1] == action.ToString()) is { } move ? Enum.Parse<AdmissionStatus>(move[2]) : null;
}
