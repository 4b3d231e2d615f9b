using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Access.Clients;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>Which machine clients an administrator looks after: those of the own area; an administrator without one, all.</summary>
internal static class ClientScope
{
    public static IQueryable<MachineClient> ManagedBy(this IQueryable<MachineClient> clients, CurrentUser caller)
    {
        if (caller is { Role: Role.Administrator, Area: null })
        {
            return clients;
        }

        var prefix = caller.Area?.Prefix;
        return prefix is null ? clients.Where(_ => false) : clients.Where(c => c.AreaCode.StartsWith(prefix));
    }
}
