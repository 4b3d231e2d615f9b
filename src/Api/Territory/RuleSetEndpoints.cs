using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Categories;
using GovernanceApi.Application.Territory.RuleSets;

namespace GovernanceApi.Api.Territory;

internal static class RuleSetEndpoints
{
    public static void MapRuleSetEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapRead<IReadOnlyList<CategoryRow>>("/categories", ListCategories, Permissions.TerritoryRead).WithTags("Territory");
        var sets = api.MapGroup("/rule-sets").WithTags("Territory");
        sets.MapRead<IReadOnlyList<RuleSetDetails>>("", ListRuleSets, Permissions.TerritoryRead);
        sets.MapCreate<RuleSetReceipt>("", AdoptRuleSet, Permissions.RulesMaintain);
    }

    /// <summary>Lists all complaint categories with the limit, tests and responsible unit that hold in an area today.</summary>
    /// <param name="area">12-digit division; the caller's own when left out.</param>
    private static async Task<IResult> ListCategories(
        string? area, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListCategoriesQuery(area), cancellationToken));

    /// <summary>Lists the rule sets that hold in an area or below it, nearest and latest first.</summary>
    /// <param name="area">12-digit division; the caller's own when left out.</param>
    private static async Task<IResult> ListRuleSets(
        string? area, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListRuleSetsQuery(area), cancellationToken));

    /// <summary>Adopts local rules from a day on; a later set replaces it key by key.</summary>
    private static async Task<IResult> AdoptRuleSet(AdoptRuleSetCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), s => $"/api/v1/rule-sets/{s.Id}");
}
