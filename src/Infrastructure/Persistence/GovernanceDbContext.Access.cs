using GovernanceApi.Application.Access;
using GovernanceApi.Domain.Access.Clients;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IAccessDb
{
    public DbSet<MachineClient> MachineClients => Set<MachineClient>();
}
