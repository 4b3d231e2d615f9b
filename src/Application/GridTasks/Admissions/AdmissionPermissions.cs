using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.GridTasks.Admissions;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>Which permission each act on an admission asks for: read by the routes and by <c>allowedActions</c> alike.</summary>
internal static class AdmissionPermissions
{
    /// <summary>The permission, or null for what the system does by itself.</summary>
    public static string? Of(AdmissionAction action) => action switch
    {
        AdmissionAction.Draft or AdmissionAction.Revise or AdmissionAction.Submit or AdmissionAction.ProveGuarantee => Permissions.AdmissionsRequest,
        AdmissionAction.Review => Permissions.AdmissionsReview,
        AdmissionAction.Recommend => Permissions.AdmissionsAdvise,
        AdmissionAction.Return => Permissions.AdmissionsReturn,
        AdmissionAction.Approve or AdmissionAction.Reject or AdmissionAction.AdmitForEmergency or AdmissionAction.Ratify or AdmissionAction.Lapse
            => Permissions.AdmissionsDecide,
        AdmissionAction.Retire => Permissions.AdmissionsRetire,
        _ => null,
    };

    /// <summary>Returning is whose turn it is: the grid office's in its review, the county's in its own.</summary>
    public static bool MayReturn(CurrentUser user, AdmissionStatus status) => status switch
    {
        AdmissionStatus.GridOfficeReview => user.Has(Permissions.AdmissionsAdvise),
        AdmissionStatus.GovReview => user.Has(Permissions.AdmissionsDecide),
        _ => false,
    };

    public static bool May(CurrentUser user, AdmissionAction action, AdmissionStatus status) =>
        action == AdmissionAction.Return ? MayReturn(user, status) : Of(action) is { } permission && user.Has(permission);
}
