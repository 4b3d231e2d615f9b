using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Agreements;

/// <summary>Every refusal of an alliance agreement: stable code, kind, sentence.</summary>
public static class AgreementErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.agreement_not_found", "There is no such agreement.");
    public static readonly Error DivisionInvalid = Refusals.Field("division", "alliance.agreement_division", "An agreement is for the member's county or one of its communities.");
    public static readonly Error TermInvalid = Refusals.Field("until", "alliance.agreement_term", "It ends on or after its first day, and within ten years.");
    public static readonly Error CommitmentsMissing = Error.Conflict("alliance.agreement_commitments_missing", "An agreement states at least one commitment.");
    public static readonly Error SignedInFuture = Refusals.Field("on", "alliance.agreement_signed_in_future", "It was not signed after today.");
    public static readonly Error RenewsUnknown = Refusals.Field("renewsId", "alliance.agreement_renews_unknown", "There is no such agreement of this member and division to renew.");

    public static readonly Error RenewedAlready = Error.Conflict("alliance.agreement_renewed_already", "Another agreement follows it already.");
    public static readonly Error RenewalOverlaps = Error.Conflict("alliance.agreement_renewal_overlaps", "The agreement that follows begins after the last day of the one it renews.");

    public static Error NotAllowed(AgreementStatus status, AgreementAction action) => Refusals.NotAllowed("alliance.agreement_action_not_allowed", "An agreement", status, action);
}
