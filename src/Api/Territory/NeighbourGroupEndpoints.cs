using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.NeighbourGroups;

namespace GovernanceApi.Api.Territory;

internal static class NeighbourGroupEndpoints
{
    public static void MapNeighbourGroupEndpoints(this IEndpointRouteBuilder api)
    {
        var groups = api.MapGroup("/neighbour-groups").WithTags("Territory");
        groups.MapRead<Page<NeighbourGroupRow>>("", ListNeighbourGroups, Permissions.TerritoryRead);
        groups.MapRead<NeighbourGroupDetails>("/{id:guid}", GetNeighbourGroup, Permissions.TerritoryRead);
        groups.MapCreate<NeighbourGroupReceipt>("", RegisterNeighbourGroup, Permissions.TerritoryMaintain);
        groups.MapMergePatch<NeighbourGroupReceipt>("/{id:guid}", CorrectNeighbourGroup, Permissions.TerritoryMaintain);
        groups.MapAction<NeighbourGroupReceipt>("/{id:guid}/choose-steward", ChooseSteward, Permissions.TerritoryMaintain);
        groups.MapAction<NeighbourGroupReceipt>("/{id:guid}/dissolve", DissolveNeighbourGroup, Permissions.TerritoryMaintain);

        var compounds = api.MapGroup("/compounds").WithTags("Territory");
        compounds.MapRead<NeighbourSplitProposal>("/{id:guid}/split", ProposeNeighbourSplit, Permissions.TerritoryRead);
        compounds.MapAct<CompoundSplit>("/{id:guid}/split", SplitCompound, Permissions.TerritoryMaintain);
    }

    /// <summary>Lists the neighbour groups of the caller's area by name.</summary>
    /// <param name="area">Only those in this 12-digit division or below it.</param>
    /// <param name="compoundId">Only those of this compound.</param>
    /// <param name="gridId">Only those of this grid.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's nextCursor.</param>
    private static async Task<IResult> ListNeighbourGroups(
        string? area, Guid? compoundId, Guid? gridId, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListNeighbourGroupsQuery(area, compoundId, gridId, limit, cursor), cancellationToken));

    /// <summary>Shows one neighbour group with the terms of its stewards.</summary>
    private static async Task<IResult> GetNeighbourGroup(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetNeighbourGroupQuery(id), cancellationToken));

    /// <summary>Registers a neighbour group of a compound.</summary>
    private static async Task<IResult> RegisterNeighbourGroup(
        RegisterNeighbourGroupCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), g => $"/api/v1/neighbour-groups/{g.Id}");

    /// <summary>Changes plain facts of a neighbour group; members left out stay.</summary>
    private static async Task<IResult> CorrectNeighbourGroup(
        Guid id, CorrectNeighbourGroupCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Enters who was chosen as steward, or leaves the office vacant; the term of whoever held it ends.</summary>
    private static async Task<IResult> ChooseSteward(Guid id, ChooseStewardCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Ends a neighbour group and the term of its steward; it stays as history.</summary>
    private static async Task<IResult> DissolveNeighbourGroup(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new DissolveNeighbourGroupCommand(id), cancellationToken));

    /// <summary>Proposes how the households of a compound that are in no neighbour group can be divided evenly.</summary>
    /// <param name="groups">How many groups, 1 to 500; the number nearest to the middle of the bounds when left out.</param>
    private static async Task<IResult> ProposeNeighbourSplit(Guid id, int? groups, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ProposeNeighbourSplitQuery(id, groups), cancellationToken));

    /// <summary>Registers the even split of a compound's open households at once.</summary>
    private static async Task<IResult> SplitCompound(Guid id, SplitCompoundCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { CompoundId = id }, cancellationToken));
}
