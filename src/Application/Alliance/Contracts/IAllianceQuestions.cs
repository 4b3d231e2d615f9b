using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Alliance.Contracts;

/// <summary>What other modules may ask the service alliance.</summary>
public interface IAllianceQuestions
{
    Task<MemberFact?> MemberAsync(Guid memberId, CancellationToken cancellationToken);
}

/// <summary>A member of the service alliance.</summary>
/// <param name="County">Whose alliance it is.</param>
/// <param name="Left">It belongs to the alliance no more.</param>
public sealed record MemberFact(Guid Id, string Name, DivisionCode County, bool Left);
