using GovernanceApi.Application.Access.Users;
using GovernanceApi.Domain.Access.Clients;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access;

/// <summary>The tables of the Access module.</summary>
public interface IAccessDb
{
    DbSet<UserAccount> Users { get; }

    DbSet<MachineClient> MachineClients { get; }
}
