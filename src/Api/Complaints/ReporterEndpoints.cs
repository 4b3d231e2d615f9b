using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Reporters;

namespace GovernanceApi.Api.Complaints;

internal static class ReporterEndpoints
{
    public static void MapReporterEndpoints(this IEndpointRouteBuilder api)
    {
        var ticket = api.MapGroup("/tickets/{id:guid}").WithTags("Complaints");
        ticket.MapAct<Contact>("/reveal-reporter", RevealReporter, Permissions.ReportersReveal);
        ticket.MapRead<IReadOnlyList<ReporterViewLine>>("/reporter-views", ListReporterViews, Permissions.ReportersReveal);
    }

    /// <summary>Name, phone and address of the reporter in clear, for a stated purpose. Every look is on record and the reporter can read it.</summary>
    private static async Task<IResult> RevealReporter(
        Guid id, RevealReporterCommand command, HttpContext http, ReporterDisclosure disclosure, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return http.Answer(await disclosure.RevealAsync(command with { Id = id }, cancellationToken));
    }

    /// <summary>Who looked at the reporter's contact, newest first.</summary>
    private static async Task<IResult> ListReporterViews(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListReporterViewsQuery(id), cancellationToken));
}
