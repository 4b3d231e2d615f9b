using System.Text.Json;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Common.Access;

internal static class Actors
{
    /// <summary>The signed-in person as the domain knows them.</summary>
    public static Actor ToActor(this CurrentUser user) => user == CurrentUser.System
        ? Actor.System
        : new Actor(user.Id, user.Role is { } role ? JsonNamingPolicy.CamelCase.ConvertName(role.ToString()) : "anonymous", user.UnitId);
}
