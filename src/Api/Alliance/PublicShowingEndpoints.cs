using GovernanceApi.Api.Common;
using GovernanceApi.Api.Complaints;
using GovernanceApi.Application.Alliance.Public;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Api.Alliance;

/// <summary>亮晒评 and the reports of communities without sign-in: look and say.</summary>
internal static class PublicShowingEndpoints
{
    public static void MapPublicShowingEndpoints(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("/public").WithTags("Public").RequireRateLimiting(RateLimits.Public).AddEndpointFilter(PublicEndpoints.AsAnybody);
        open.MapRead<IReadOnlyList<PublicBrand>>("/service-brands", ListPublicBrands, permission: null);
        open.MapRead<AllianceShowing>("/showings/members/{id:guid}", ShowMember, permission: null);
        open.MapRead<AllianceShowing>("/showings/communities/{code}", ShowCommunity, permission: null);
        open.MapRead<AllianceShowing>("/showings/brands/{id:guid}", ShowBrand, permission: null);
        open.MapRead<Page<PublicReport>>("/resident-reports", ListPublicReports, permission: null);
        open.MapRead<PublicReportDetails>("/resident-reports/{id:guid}", GetPublicReport, permission: null);
        open.MapRead<Page<PublicComment>>("/resident-reports/{id:guid}/comments", ListPublicComments, permission: null);
        open.MapCreate<WrittenComment>("/resident-reports/{id:guid}/comments", WriteReportComment, permission: null);
    }

    /// <summary>The brands that stand: the county's first, then its communities' by name.</summary>
    private static async Task<IResult> ListPublicBrands(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListPublicBrandsQuery(), cancellationToken));

    /// <summary>亮晒评 of a member: what it promised, delivered, and what residents said.</summary>
    private static async Task<IResult> ShowMember(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ShowMemberQuery(id), cancellationToken));

    /// <summary>亮晒评 of a community, a township or the county.</summary>
    /// <param name="code">12 digits.</param>
    private static async Task<IResult> ShowCommunity(string code, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ShowCommunityQuery(code), cancellationToken));

    /// <summary>亮晒评 of a service brand: of its area, and of its theme where it has one.</summary>
    private static async Task<IResult> ShowBrand(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ShowBrandQuery(id), cancellationToken));

    /// <summary>A page of the reports that communities have put before their residents, newest first.</summary>
    /// <param name="community">Only of this 12-digit area.</param>
    /// <param name="limit">1 to 100; 20 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListPublicReports(string? community, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListPublicReportsQuery(community, limit ?? 20, cursor), cancellationToken));

    /// <summary>One report, with the figures of its period as they were when it was published.</summary>
    private static async Task<IResult> GetPublicReport(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetPublicReportQuery(id), cancellationToken));

    /// <summary>A page of what residents said to a report, newest first.</summary>
    /// <param name="limit">1 to 100; 20 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListPublicComments(Guid id, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListPublicCommentsQuery(id, limit ?? 20, cursor), cancellationToken));

    /// <summary>A resident says something to a report; everybody reads it, and it names nobody.</summary>
    private static async Task<IResult> WriteReportComment(Guid id, WriteReportCommentCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command with { Id = id }, cancellationToken), _ => $"/api/v1/public/resident-reports/{id}/comments");
}
