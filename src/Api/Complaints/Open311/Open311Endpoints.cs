using ErrorOr;
using GovernanceApi.Api.Access.Clients;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Open311;
using GovernanceApi.Application.Complaints.Public;

namespace GovernanceApi.Api.Complaints.Open311;

/// <summary>Open311 GeoReport v2: the categories as services and the tickets as requests, for platforms that speak no other language. See <c>docs/api/open311.md</c>.</summary>
internal static class Open311Endpoints
{
    private const string Ending = ".{format:regex(^(json|xml)$)}";
    private const string Changeset = "2026-11-29T00:00:00Z";
    private const int DefaultPage = 50;

    public static void MapOpen311(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/open311/v2").RequireRateLimiting(RateLimits.Public).WithMetadata(new RefusalFormat(Open311Answers.WriteAsync));
        open.MapForeign("GET", "/discovery" + Ending, DiscoverOpen311, permission: null);
        open.MapForeign("GET", "/services" + Ending, ListOpen311Services, permission: null);
        open.MapForeign("GET", "/services/{code}" + Ending, GetOpen311Service, permission: null);
        open.MapForeign("GET", "/requests" + Ending, ListOpen311Requests, permission: null);
        open.MapForeign("GET", "/requests/{id}" + Ending, GetOpen311Request, permission: null);
        open.MapForeign("GET", "/tokens/{token}" + Ending, GetOpen311Token, permission: null);
        open.MapForeign("POST", "/requests" + Ending, SubmitOpen311Request, Permissions.Open311Submit).WithMetadata(new ApiKeyRoute(Open311Forms.ReadKeyAsync));
    }

    private static async Task<IResult> DiscoverOpen311(HttpContext http, Sender sender, Settings settings, CancellationToken cancellationToken)
    {
        var config = await sender.Send(new GetPublicConfigQuery(), cancellationToken);
        var root = settings.PublicUrl?.ToString().TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}";
        return Open311Answers.Answer(http, "discovery", config.Then(c => new DiscoveryShape(
            Changeset, c.PrivacyNotice.Contact, "API keys are machine clients with the scope open311.submit: <client id>.<secret>. The administrator of the county registers them.",
            [new EndpointShape("http://wiki.open311.org/GeoReport_v2", root + "/open311/v2", Changeset, "production", ["text/xml", "application/json"])])));
    }

    private static async Task<IResult> ListOpen311Services(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        Open311Answers.Answer(http, "services", (await sender.Send(new ListServicesQuery(http.Asked("jurisdiction_id")), cancellationToken)).Then(s => s.Select(ServiceShape.Of).ToList()));

    private static async Task<IResult> GetOpen311Service(string code, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        Open311Answers.Answer(http, "service_definition", (await sender.Send(new GetServiceQuery(code, http.Asked("jurisdiction_id")), cancellationToken)).Then(s => new ServiceDefinitionShape(s.Code, [])));

    private static async Task<IResult> ListOpen311Requests(HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var query = Open311Forms.ReadFilter(http, DefaultPage);
        return query.IsError ? http.Refuse(query.FirstError)
            : Open311Answers.Answer(http, "service_requests", (await sender.Send(query.Value, cancellationToken)).Then(found => found.Select(ServiceRequestShape.Of).ToList()));
    }

    private static async Task<IResult> GetOpen311Request(string id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        Open311Answers.Answer(http, "service_requests", (await FindAsync(id, http, sender, cancellationToken)).Then(r => new List<ServiceRequestShape> { ServiceRequestShape.Of(r) }));

    /// <summary>We never answer with a token, for a request has its number at once; the number is accepted as one.</summary>
    private static async Task<IResult> GetOpen311Token(string token, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var found = await FindAsync(token, http, sender, cancellationToken);
        return found.IsError ? http.Refuse(Open311Errors.TokenUnknown)
            : Open311Answers.Answer(http, "service_requests", found.Then(r => new List<TokenShape> { new(r.Number, token) }));
    }

    private static async Task<IResult> SubmitOpen311Request(HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var form = await Open311Forms.ReadAsync(http);
        var command = Open311Forms.ReadReport(form);
        if (command.IsError)
        {
            return http.Refuse(command.FirstError);
        }

        var notice = Open311Forms.Unkept(form);
        var sent = await sender.Send(command.Value, cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        return Open311Answers.Answer(http, "service_requests", sent.Then(r => new List<SubmittedShape> { new(r.Number, notice, AccountId: null, r.QueryCode, r.TrackUrl) }));
    }

    private static async Task<ErrorOr<ServiceRequest>> FindAsync(string number, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var found = await sender.Send(new ListServiceRequestsQuery(http.Asked("jurisdiction_id"), [number], [], null, null, null, 1, 1), cancellationToken);
        return found.IsError ? found.Errors : found.Value is [var only] ? only : Open311Errors.RequestUnknown;
    }
}
