using GovernanceApi.Application.Access.Clients;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Access.Users.Import;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.Access;

internal static class AccessServices
{
    /// <summary>What the module's handlers share.</summary>
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddScoped<UserPlacement>();
        services.AddScoped<ClientAreas>();
        services.AddScoped<IClientProof, ClientProof>();
        // The import makes and changes accounts by the very rules of the single commands.
        services.AddScoped<UserRowWriter>();
        services.AddScoped<CreateUserHandler>();
        services.AddScoped<IStaffAccounts, StaffAccounts>();
        services.AddScoped<UpdateUserHandler>();
    }
}
