using GovernanceApi.Application.Alliance.Contracts;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance;

internal sealed class AllianceQuestions(IAllianceDb db) : IAllianceQuestions
{
    public Task<MemberFact?> MemberAsync(Guid memberId, CancellationToken cancellationToken) =>
        db.AllianceMembers.AsNoTracking().Where(m => m.Id == memberId).Select(m => new MemberFact(m.Id, m.Name, m.County, m.LeftAt != null)).FirstOrDefaultAsync(cancellationToken);
}
