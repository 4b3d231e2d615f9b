using static GovernanceApi.Domain.GridTasks.Admissions.AdmissionAction;
using static GovernanceApi.Domain.GridTasks.Admissions.AdmissionStatus;

namespace GovernanceApi.Domain.GridTasks.Admissions;

public enum AdmissionStatus
{
    Draft,

    /// <summary>Passed through: the review opens in the same step.</summary>
    Submitted,
    CommunityImpactReview,
    GridOfficeReview,
    GovReview,

    /// <summary>Decided; its first day is still to come.</summary>
    Approved,
    Active,

    /// <summary>Its funding or staff was not proven in time.</summary>
    Suspended,
    Expired,
    Retired,
    ReturnedForSupplement,

    /// <summary>Stays visible to everybody concerned.</summary>
    Rejected,
    EmergencyTemporary,

    /// <summary>The emergency leave was not ratified.</summary>
    Lapsed,
}

public enum AdmissionAction
{
    Draft,
    Revise,
    Submit,

    /// <summary>Done by the system in the breath of a submission.</summary>
    OpenReview,
    Review,

    /// <summary>Every named grid has spoken, or the time is up.</summary>
    CloseReview,
    Recommend,
    Return,
    Approve,
    Reject,
    AdmitForEmergency,
    Ratify,

    /// <summary>By the system when the time is up, or by the county that does not ratify.</summary>
    Lapse,
    Activate,
    ProveGuarantee,
    Suspend,
    Expire,
    Retire,
}

/// <summary>The one table (status, action) → status; what is not in it is refused (§5.3).</summary>
public static class AdmissionTransitions
{
    private static readonly Dictionary<(AdmissionStatus Status, AdmissionAction Action), AdmissionStatus> Table = new()
    {
        [(AdmissionStatus.Draft, Revise)] = AdmissionStatus.Draft,
        [(AdmissionStatus.Draft, Submit)] = Submitted,
        [(Submitted, OpenReview)] = CommunityImpactReview,
        [(CommunityImpactReview, Review)] = CommunityImpactReview,
        [(CommunityImpactReview, CloseReview)] = GridOfficeReview,
        [(CommunityImpactReview, AdmitForEmergency)] = EmergencyTemporary,
        [(GridOfficeReview, Recommend)] = GovReview,
        [(GridOfficeReview, Return)] = ReturnedForSupplement,
        [(GridOfficeReview, AdmitForEmergency)] = EmergencyTemporary,
        [(GovReview, Return)] = ReturnedForSupplement,
        [(GovReview, Approve)] = Approved,
        [(GovReview, Reject)] = Rejected,
        [(GovReview, AdmitForEmergency)] = EmergencyTemporary,
        [(Approved, Activate)] = Active,
        [(Approved, ProveGuarantee)] = Approved,
        [(Approved, Retire)] = Retired,
        [(Active, ProveGuarantee)] = Active,
        [(Active, Suspend)] = Suspended,
        [(Active, Expire)] = Expired,
        [(Active, Retire)] = Retired,
        [(Suspended, ProveGuarantee)] = Active,
        [(Suspended, Expire)] = Expired,
        [(Suspended, Retire)] = Retired,
        [(ReturnedForSupplement, Revise)] = ReturnedForSupplement,
        [(ReturnedForSupplement, Submit)] = Submitted,
        [(EmergencyTemporary, Ratify)] = Approved,
        [(EmergencyTemporary, Lapse)] = Lapsed,
    };

    /// <summary>Where it leads, or null where it is refused.</summary>
    public static AdmissionStatus? Target(AdmissionStatus from, AdmissionAction action) =>
        Table.TryGetValue((from, action), out var to) ? to : null;

    public static bool Allows(AdmissionStatus from, AdmissionAction action) => Table.ContainsKey((from, action));

    /// <summary>Nothing more happens to it.</summary>
    public static bool IsFinal(AdmissionStatus status) => status is Expired or Retired or Rejected or Lapsed;

    /// <summary>Somebody has to act on it by a date.</summary>
    public static bool IsUnderReview(AdmissionStatus status) => status is CommunityImpactReview or GridOfficeReview or GovReview or EmergencyTemporary;

    /// <summary>Every cell, in the order of the enums.</summary>
    public static IEnumerable<(AdmissionStatus From, AdmissionAction Action, AdmissionStatus To)> All =>
        Table.OrderBy(cell => cell.Key.Status).ThenBy(cell => cell.Key.Action).Select(cell => (cell.Key.Status, cell.Key.Action, cell.Value));
}
