using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Health;

namespace GovernanceApi.Api.Feeds.Health;

internal static class SystemHealthEndpoints
{
    public static void MapSystemHealthEndpoints(this IEndpointRouteBuilder api) =>
        api.MapGroup("/system-health").WithTags("Feeds").MapRead<SystemHealth>("", GetSystemHealth, Permissions.HealthRead);

    /// <summary>Tells how the installation fares: database, disk, outbox and its readers, imports, feeds and webhooks.</summary>
    private static async Task<IResult> GetSystemHealth(HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var health = await sender.Send(new GetSystemHealthQuery(), cancellationToken);
        return health.IsError ? http.Refuse(health.Errors) : TypedResults.Ok(health.Value);
    }
}
