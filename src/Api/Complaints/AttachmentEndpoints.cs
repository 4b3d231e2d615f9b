using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Attachments;
using Microsoft.AspNetCore.Http.Features;

namespace GovernanceApi.Api.Complaints;

internal static class AttachmentEndpoints
{
    /// <summary>What a body may call itself; the bytes decide.</summary>
    public static readonly string[] BodyTypes = [.. AttachmentRules.Types, "application/octet-stream"];

    public static void MapAttachmentEndpoints(this IEndpointRouteBuilder api)
    {
        var attachments = api.MapGroup("/attachments").WithTags("Complaints");
        attachments.MapCreate<AttachmentReceipt>("", AnnounceAttachment, Permissions.FilesSend);
        attachments.MapReplace<AttachmentDetails>("/{id:guid}/content", UploadAttachment, Permissions.FilesSend).TakesFile(Attachment.MaxBytes, BodyTypes).Produces(StatusCodes.Status503ServiceUnavailable);
        attachments.MapRead<Stream>("/{id:guid}/content", DownloadAttachment, Permissions.FilesRead).Produces<Stream>(StatusCodes.Status200OK, "image/jpeg", "application/pdf");
        attachments.MapRemove("/{id:guid}", DiscardAttachment, Permissions.FilesSend);
    }

    /// <summary>Announces a file for a ticket, for a grid task, for an admission request, for a record of the alliance, or for a ticket yet to be registered. Its bytes follow.</summary>
    private static async Task<IResult> AnnounceAttachment(AnnounceAttachmentCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), a => $"/api/v1/attachments/{a.Id}/content");

    /// <summary>
    /// The bytes, at most 20 MB. JPEG, PNG and WebP images are drawn anew without metadata, upright, at most 2560 pixels; PDF
    /// documents stay as they are. Sending the same bytes again changes nothing.
    /// </summary>
    private static async Task<IResult> UploadAttachment(Guid id, HttpContext http, AttachmentUpload upload, CancellationToken cancellationToken) =>
        http.Answer(await upload.ReceiveAsync(id, uploadToken: null, http, cancellationToken));

    /// <summary>The file, for whoever sees what it belongs to.</summary>
    private static async Task<IResult> DownloadAttachment(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var found = await sender.Send(new GetAttachmentFileQuery(id), cancellationToken);
        return found.IsError
            ? http.Refuse(found.Errors)
            : FileAnswer.File(http, found.Value.Path, found.Value.FileName, found.Value.ContentType, found.Value.Hash);
    }

    /// <summary>Takes back a file of one's own that belongs to nothing yet.</summary>
    private static async Task<IResult> DiscardAttachment(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Done(await sender.Send(new DiscardAttachmentCommand(id), cancellationToken));

    /// <summary>Refuses by the announced length before a byte is read.</summary>
    public static async Task<ErrorOr<AttachmentDetails>> ReceiveAsync(
        this AttachmentUpload upload, Guid id, string? uploadToken, HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Request.ContentLength > Attachment.MaxBytes)
        {
            return AttachmentErrors.TooLarge;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // One more than allowed: what is too long is then refused with our own code.
            limit.MaxRequestBodySize = Attachment.MaxBytes + 1;
        }

        return await upload.RunAsync(id, uploadToken, http.Request.Body, cancellationToken);
    }
}
