using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Attachments;
using GovernanceApi.Application.Complaints.Public;
using GovernanceApi.Domain.Complaints.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Complaints;

/// <summary>The residents' door: no sign-in, limited per address, and no authority of a session that happens to be there.</summary>
internal static class PublicEndpoints
{
    public const string UploadTokenHeader = "X-Upload-Token";

    public static void MapPublicEndpoints(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("/public").WithTags("Public").RequireRateLimiting(RateLimits.Public).AddEndpointFilter(AsAnybody);
        open.MapRead<PublicConfig>("/config", GetPublicConfig, permission: null);
        open.MapCreate<PublicReceipt>("/tickets", ReportTicket, permission: null);
        open.MapSearch<IReadOnlyList<NearbyTicket>>("/tickets/nearby", FindNearbyTickets, permission: null);
        open.MapAct<FollowReceipt>("/tickets/{id:guid}/follow", FollowTicket, permission: null);
        open.MapCreate<PublicAttachmentReceipt>("/attachments", AnnouncePublicAttachment, permission: null).RequireRateLimiting(RateLimits.Upload);
        open.MapReplace<AttachmentDetails>("/attachments/{id:guid}/content", UploadPublicAttachment, permission: null)
            .TakesFile(Attachment.MaxBytes, AttachmentEndpoints.BodyTypes).Produces(StatusCodes.Status503ServiceUnavailable).RequireRateLimiting(RateLimits.Upload);
        open.MapRead<Stream>("/attachments/{id:guid}/content", DownloadLinkedAttachment, permission: null)
            .Produces<Stream>(StatusCodes.Status200OK, "image/jpeg", "application/pdf");

        var tracking = api.MapGroup("/public/tracking").WithTags("Public").RequireRateLimiting(RateLimits.Tracking).AddEndpointFilter(AsAnybody);
        tracking.MapSearch<TrackedTicket>("", TrackTicket, permission: null);
        tracking.MapAct<TrackedTicket>("/confirm", ConfirmByReporter, permission: null);
        tracking.MapAct<TrackedTicket>("/dispute", DisputeByReporter, permission: null);
        tracking.MapAct<TrackedTicket>("/rate", RateByReporter, permission: null);
        tracking.MapAct<TrackedTicket>("/remind", RemindByReporter, permission: null);
        tracking.MapAct<TrackedTicket>("/withdraw", WithdrawByReporter, permission: null);
        tracking.MapAct<TrackedTicket>("/add-information", AddInformation, permission: null);
    }

    /// <summary>What the residents' pages need to begin with: jurisdiction, map, privacy notice.</summary>
    private static async Task<IResult> GetPublicConfig(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetPublicConfigQuery(), cancellationToken));

    /// <summary>Reports a matter. The answer holds the only copy of the query code.</summary>
    private static async Task<IResult> ReportTicket(ReportTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), t => t.TrackUrl);

    /// <summary>Open matters nearby that may be the one being reported: category, place and standing, no personal data.</summary>
    private static async Task<IResult> FindNearbyTickets(FindNearbyTicketsQuery query, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(query, cancellationToken));

    /// <summary>Follows a matter instead of reporting it again; answers with the follower's own code.</summary>
    private static async Task<IResult> FollowTicket(Guid id, FollowTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Announces a file to send with a report.</summary>
    private static async Task<IResult> AnnouncePublicAttachment(
        AnnouncePublicAttachmentCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), a => $"/api/v1/public/attachments/{a.Id}/content");

    /// <summary>The bytes, at most 20 MB; sending the same ones again changes nothing.</summary>
    /// <param name="token">The upload token that came with the announcement.</param>
    private static async Task<IResult> UploadPublicAttachment(
        Guid id, [FromHeader(Name = UploadTokenHeader)] string? token, HttpContext http, AttachmentUpload upload, CancellationToken cancellationToken) =>
        http.Answer(await upload.ReceiveAsync(id, token ?? "", http, cancellationToken));

    /// <summary>A file of a tracked report, by the link that came with it.</summary>
    private static async Task<IResult> DownloadLinkedAttachment(Guid id, string? token, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var found = await sender.Send(new GetLinkedFileQuery(id, token), cancellationToken);
        return found.IsError
            ? http.Refuse(found.Errors)
            : FileAnswer.File(http, found.Value.Path, found.Value.FileName, found.Value.ContentType, found.Value.Hash);
    }

    /// <summary>How a report stands. A wrong code and an unknown number answer alike.</summary>
    private static async Task<IResult> TrackTicket(TrackTicketQuery query, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(query, cancellationToken));

    /// <summary>The reporter says whether it is solved.</summary>
    private static async Task<IResult> ConfirmByReporter(ConfirmByReporterCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));

    /// <summary>The reporter disputes the result within the time given.</summary>
    private static async Task<IResult> DisputeByReporter(DisputeByReporterCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));

    /// <summary>The reporter's mark; giving it again replaces it.</summary>
    private static async Task<IResult> RateByReporter(RateByReporterCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));

    /// <summary>The reporter sends a reminder, once a day.</summary>
    private static async Task<IResult> RemindByReporter(RemindByReporterCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));

    /// <summary>The reporter withdraws the report, before it is resolved.</summary>
    private static async Task<IResult> WithdrawByReporter(WithdrawByReporterCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));

    /// <summary>The reporter adds to what was told.</summary>
    private static async Task<IResult> AddInformation(AddInformationCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));

    /// <summary>A clerk who opens the residents' page acts there as anybody: the trail must not say otherwise.</summary>
    public static ValueTask<object?> AsAnybody(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.RequestServices.GetRequiredService<CallContext>().User = CurrentUser.Anonymous;
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
