using GovernanceApi.Application.Audit;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IAuditDb;
