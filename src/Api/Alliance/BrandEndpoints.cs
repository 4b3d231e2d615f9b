using GovernanceApi.Api.Common;
using GovernanceApi.Application.Alliance.Brands;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Api.Alliance;

/// <summary>服务品牌: the county's brand and, under it, one feature for each community.</summary>
internal static class BrandEndpoints
{
    public static void MapBrandEndpoints(this IEndpointRouteBuilder api)
    {
        var brands = api.MapGroup("/service-brands").WithTags("Alliance");
        brands.MapRead<Page<BrandRow>>("", ListBrands, Permissions.AllianceRead);
        brands.MapRead<BrandRow>("/{id:guid}", GetBrand, Permissions.AllianceRead);
        brands.MapCreate<BrandReceipt>("", FoundBrand, Permissions.BrandsMaintain);
        brands.MapMergePatch<BrandReceipt>("/{id:guid}", CorrectBrand, Permissions.BrandsMaintain);
        brands.MapAction<BrandReceipt>("/{id:guid}/retire", RetireBrand, Permissions.BrandsMaintain);
    }

    /// <summary>A page of the service brands of the caller's county, newest first.</summary>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListBrands(int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListBrandsQuery(limit ?? 50, cursor), cancellationToken));

    /// <summary>One brand.</summary>
    private static async Task<IResult> GetBrand(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetBrandQuery(id), cancellationToken));

    /// <summary>Founds the service brand of the county, or the one feature of a community (一社区一特色).</summary>
    private static async Task<IResult> FoundBrand(FoundBrandCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), b => $"/api/v1/service-brands/{b.Id}");

    /// <summary>Changes what residents read of a brand; what is left out stays.</summary>
    private static async Task<IResult> CorrectBrand(Guid id, CorrectBrandCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Ends a brand; its page stays, and another may be founded in its place.</summary>
    private static async Task<IResult> RetireBrand(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new RetireBrandCommand { Id = id }, cancellationToken));
}
