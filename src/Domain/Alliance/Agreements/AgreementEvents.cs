using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Agreements;

/// <summary>What happened to an agreement; the root fills in the heading. Free text stays in the agreement.</summary>
public abstract record AgreementEvent(string Type) : DomainEvent(Type)
{
    public Guid AgreementId { get; init; }

    public Guid MemberId { get; init; }

    public string Division { get; init; } = "";
}

public sealed record AgreementDrafted(string Number) : AgreementEvent("agreement.drafted");

public sealed record AgreementRevised() : AgreementEvent("agreement.revised");

public sealed record AgreementNegotiated() : AgreementEvent("agreement.negotiated");

public sealed record AgreementSigned(SignatoryKind SignsAs, DateOnly On, DateOnly ValidFrom, DateOnly ValidUntil) : AgreementEvent("agreement.signed");

public sealed record AgreementAmended(DateOnly ValidUntil) : AgreementEvent("agreement.amended");

public sealed record AgreementSuspended() : AgreementEvent("agreement.suspended");

public sealed record AgreementResumed() : AgreementEvent("agreement.resumed");

public sealed record AgreementTerminated() : AgreementEvent("agreement.terminated");

public sealed record AgreementRenewed(Guid ById) : AgreementEvent("agreement.renewed");
