using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Attachments;

public sealed class AttachmentTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task A_photo_is_announced_sent_and_seen_by_whoever_sees_the_ticket()
    {
        var ticket = await host.RegisterAsync();
        var photo = await UploadedAsync(host.Clerk, Pictures.Jpeg(exifText: Pictures.Secret), ticketId: ticket.Id());

        photo.Text("contentType").ShouldBe("image/jpeg");
        photo.Text("state").ShouldBe("ready");
        var file = await host.Dispatcher.TryGetAsync($"/attachments/{photo.Id()}/content");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await file.Content.ReadAsByteArrayAsync()).AsSpan().IndexOf("GPS-"u8).ShouldBe(-1);
        (await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}"))["attachments"]!.AsArray().Count.ShouldBe(1);

        await host.OtherClerk.TryGetAsync($"/attachments/{photo.Id()}/content").ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
        await host.Handler.TryGetAsync($"/attachments/{photo.Id()}/content").ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
        (await host.Anonymous().TryGetAsync($"/attachments/{photo.Id()}/content")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_file_known_by_its_tag_is_not_sent_again()
    {
        var photo = await UploadedAsync(host.Clerk, Pictures.Jpeg());
        var tag = (await host.Clerk.TryGetAsync($"/attachments/{photo.Id()}/content")).Headers.ETag;

        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/attachments/{photo.Id()}/content");
        request.Headers.IfNoneMatch.Add(tag!);

        (await host.Clerk.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_document_is_a_download_with_a_name_that_fits_its_bytes()
    {
        var pdf = await UploadedAsync(host.Clerk, Pictures.Pdf(), "处理意见.html", "application/pdf");

        var file = await host.Clerk.TryGetAsync($"/attachments/{pdf.Id()}/content");

        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("处理意见.pdf");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Pictures.Pdf());
    }

    [Fact]
    public async Task Sending_the_same_bytes_again_changes_nothing_and_others_are_refused()
    {
        var announced = await AnnounceAsync(host.Clerk);

        (await PutAsync(host.Clerk, announced.Id(), Pictures.Jpeg())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PutAsync(host.Clerk, announced.Id(), Pictures.Jpeg())).StatusCode.ShouldBe(HttpStatusCode.OK);
        await PutAsync(host.Clerk, announced.Id(), Pictures.Jpeg(80, 80)).ShouldBeAsync(HttpStatusCode.Conflict, "attachments.already_stored");

        (await host.Clerk.TryGetAsync($"/attachments/{announced.Id()}/content")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_no_picture_and_no_document_is_refused_whatever_it_calls_itself()
    {
        var announced = await AnnounceAsync(host.Clerk);

        await PutAsync(host.Clerk, announced.Id(), "<svg onload='alert(1)'/>"u8.ToArray()).ShouldBeAsync(HttpStatusCode.UnsupportedMediaType, "attachments.type_not_allowed");
        await PutAsync(host.Clerk, announced.Id(), "MZ executable"u8.ToArray()).ShouldBeAsync(HttpStatusCode.UnsupportedMediaType, "attachments.type_not_allowed");
        await PutAsync(host.Clerk, announced.Id(), Pictures.Bomb()).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "attachments.image_too_many_pixels");
        await PutAsync(host.Clerk, announced.Id(), "%PDF-1.7 cut off"u8.ToArray()).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "attachments.document_unreadable");
        await PutAsync(host.Clerk, announced.Id(), new byte[Attachment.MaxBytes + 1]).ShouldBeAsync(HttpStatusCode.RequestEntityTooLarge, "attachments.too_large");
        (await host.Clerk.TryGetAsync($"/attachments/{announced.Id()}/content")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_who_announced_a_file_sends_or_takes_it_back()
    {
        var announced = await AnnounceAsync(host.Clerk);

        await PutAsync(host.OtherClerk, announced.Id(), Pictures.Jpeg()).ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
        await host.OtherClerk.SendAsync(HttpMethod.Delete, $"/api/v1/attachments/{announced.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
        (await host.Clerk.SendAsync(HttpMethod.Delete, $"/api/v1/attachments/{announced.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await PutAsync(host.Clerk, announced.Id(), Pictures.Jpeg()).ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
    }

    [Fact]
    public async Task A_file_of_a_ticket_stays_with_it()
    {
        var ticket = await host.RegisterAsync();
        var photo = await UploadedAsync(host.Clerk, Pictures.Jpeg(), ticketId: ticket.Id());

        await host.Clerk.SendAsync(HttpMethod.Delete, $"/api/v1/attachments/{photo.Id()}").ShouldBeAsync(HttpStatusCode.Conflict, "attachments.kept");
    }

    [Fact]
    public async Task Nothing_is_attached_to_a_ticket_out_of_sight()
    {
        var ticket = await host.RegisterAsync();

        await host.OtherClerk.TryPostAsync("/attachments", Announcement(ticketId: ticket.Id())).ShouldBeAsync(HttpStatusCode.NotFound, "tickets.not_found");
        await host.Clerk.TryPostAsync("/attachments", Announcement(type: "image/svg+xml")).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
    }

    internal static async Task<JsonNode> UploadedAsync(
        ApiClient who, byte[] bytes, string name = "现场.jpg", string type = "image/jpeg", Guid? ticketId = null, Guid? gridTaskId = null)
    {
        var announced = await who.PostAsync("/attachments", Announcement(name, type, ticketId, gridTaskId));
        return await ApiClient.ReadAsync(await PutAsync(who, announced.Id(), bytes, type));
    }

    internal static Task<HttpResponseMessage> PutAsync(ApiClient who, Guid id, byte[] bytes, string type = "image/jpeg")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return who.SendAsync(HttpMethod.Put, $"/api/v1/attachments/{id}/content", content);
    }

    internal static object Announcement(string name = "现场.jpg", string type = "image/jpeg", Guid? ticketId = null, Guid? gridTaskId = null) =>
        new { fileName = name, contentType = type, size = 1000, ticketId, gridTaskId, purpose = "after" };

    private static Task<JsonNode> AnnounceAsync(ApiClient who) => who.PostAsync("/attachments", Announcement());
}
