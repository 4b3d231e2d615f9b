using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Common.Access;

internal static class Actors
{
    /// <summary>The person or machine client as the domain knows them.</summary>
    public static Actor ToActor(this CurrentUser user) => user == CurrentUser.System
        ? Actor.System
        : new Actor(user.Id, user.RoleWord, user.UnitId);
}
