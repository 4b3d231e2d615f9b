using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.GridTasks.Admissions;
using GovernanceApi.Application.GridTasks.Tasks;

namespace GovernanceApi.Api.GridTasks;

/// <summary>Why something is not open now, in the caller's language.</summary>
internal static class GridTaskTexts
{
    public static Page<AdmissionRow> Localised(Page<AdmissionRow> page) => page with { Items = [.. page.Items.Select(Localised)] };

    public static AdmissionDetails Localised(AdmissionDetails details) => details with { Admission = Localised(details.Admission) };

    public static Page<GridTaskRow> Localised(Page<GridTaskRow> page) => page with { Items = [.. page.Items.Select(Localised)] };

    public static GridTaskDetails Localised(GridTaskDetails details) => details with { Task = Localised(details.Task) };

    public static IReadOnlyList<GridWork> Localised(IReadOnlyList<GridWork> work) =>
        [.. work.Select(w => w.Code is null ? w : w with { Reason = ProblemTexts.Of(w.Code, w.Reason ?? "") })];

    private static AdmissionRow Localised(AdmissionRow row) => row with
    {
        AllowedActions = [.. row.AllowedActions.Select(a => a.Code is null ? a : a with { Reason = ProblemTexts.Of(a.Code, a.Reason ?? "") })],
    };

    private static GridTaskRow Localised(GridTaskRow row) => row with
    {
        AllowedActions = [.. row.AllowedActions.Select(a => a.Code is null ? a : a with { Reason = ProblemTexts.Of(a.Code, a.Reason ?? "") })],
    };
}
