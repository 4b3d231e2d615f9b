using GovernanceApi.Application.Access;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IAccessDb;
