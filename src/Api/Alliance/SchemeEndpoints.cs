using GovernanceApi.Api.Common;
using GovernanceApi.Application.Alliance.Evaluations;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Evaluations;

namespace GovernanceApi.Api.Alliance;

internal static class SchemeEndpoints
{
    public static void MapSchemeEndpoints(this IEndpointRouteBuilder api)
    {
        var schemes = api.MapGroup("/evaluation-schemes").WithTags("Alliance");
        schemes.MapRead<IReadOnlyList<SchemeRow>>("", ListEvaluationSchemes, Permissions.EvaluationsRead);
        schemes.MapRead<SchemeDetails>("/{id:guid}", GetEvaluationScheme, Permissions.EvaluationsRead);
        schemes.MapRead<MemberScore>("/{id:guid}/preview", PreviewEvaluationScheme, Permissions.EvaluationsMaintain);
        schemes.MapCreate<SchemeReceipt>("", DraftEvaluationScheme, Permissions.EvaluationsMaintain);
        schemes.MapAction<SchemeReceipt>("/{id:guid}/revise", ReviseEvaluationScheme, Permissions.EvaluationsMaintain);
        schemes.MapAction<SchemeReceipt>("/{id:guid}/publish", PublishEvaluationScheme, Permissions.EvaluationsMaintain);
        schemes.MapAction<SchemeReceipt>("/{id:guid}/discard", DiscardEvaluationScheme, Permissions.EvaluationsMaintain);
    }

    /// <summary>The versions of the county's evaluation scheme, newest first.</summary>
    private static async Task<IResult> ListEvaluationSchemes(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListEvaluationSchemesQuery(), cancellationToken));

    /// <summary>One version with its items and bands.</summary>
    private static async Task<IResult> GetEvaluationScheme(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetEvaluationSchemeQuery(id), cancellationToken));

    /// <summary>What a scheme would make of the records of one member and year; nothing is kept.</summary>
    /// <param name="memberId" example="827465f0-1914-81a1-9045-dbc6110a0170">The member.</param>
    /// <param name="year" example="2025">Of the records.</param>
    private static async Task<IResult> PreviewEvaluationScheme(Guid id, Guid memberId, int year, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new PreviewEvaluationSchemeQuery(id, memberId, year), cancellationToken));

    /// <summary>Begins the next version, with the items and bands of the one before it.</summary>
    private static async Task<IResult> DraftEvaluationScheme(DraftEvaluationSchemeCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), s => $"/api/v1/evaluation-schemes/{s.Id}");

    /// <summary>Writes a draft anew, all of it.</summary>
    private static async Task<IResult> ReviseEvaluationScheme(Guid id, ReviseEvaluationSchemeCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Publishes the draft: its weights add up to 100, and it never changes again.</summary>
    private static async Task<IResult> PublishEvaluationScheme(Guid id, PublishEvaluationSchemeCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Throws the draft away.</summary>
    private static async Task<IResult> DiscardEvaluationScheme(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new DiscardEvaluationSchemeCommand { Id = id }, cancellationToken));
}
