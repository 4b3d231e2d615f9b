using System.Text.Json;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Admissions;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>A page of the admission requests the caller may see, newest first.</summary>
/// <param name="Waiting">Only those that wait for the caller.</param>
/// <param name="Q">Part of the number or the title.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListAdmissionsQuery(
    IReadOnlyList<AdmissionStatus> Statuses, bool? Waiting, Guid? UnitId, Guid? GridId, string? Q, int Limit, string? Cursor) : IQuery<Page<AdmissionRow>>;

internal sealed class ListAdmissionsValidator : AbstractValidator<ListAdmissionsQuery>
{
    public ListAdmissionsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Q).MaximumLength(AdmissionMatter.TitleLength);
    }
}

internal sealed class ListAdmissionsHandler(IGridTasksDb db, ITerritoryQuestions territory, Cursors cursors, CallContext call, TimeProvider clock)
    : IQueryHandler<ListAdmissionsQuery, Page<AdmissionRow>>
{
    public async Task<ErrorOr<Page<AdmissionRow>>> Handle(ListAdmissionsQuery request, CancellationToken cancellationToken)
    {
        var binding = JsonSerializer.Serialize(new { request.Statuses, request.Waiting, request.UnitId, request.GridId, request.Q, call.User.Id });
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        // Ids are in order of drafting.
        var found = Filter(request);
        if (position.Value is { Id: var last })
        {
            found = found.Where(a => a.Id < last);
        }

        var rows = await found.OrderByDescending(a => a.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return cursors.PageOf(rows.Select(a => AdmissionRow.Of(a, call.User, names, now)), request.Limit, last => new Position(last.Id), binding);
    }

    private IQueryable<OffCatalogueAdmissionRequest> Filter(ListAdmissionsQuery request)
    {
        var admissions = db.Admissions.AsNoTracking().VisibleTo(call.User);
        if (request.Statuses.Count > 0)
        {
            admissions = admissions.Where(a => request.Statuses.Contains(a.Status));
        }

        if (request.Waiting == true)
        {
            admissions = WaitingFor(admissions, call.User);
        }

        if (!string.IsNullOrWhiteSpace(request.Q))
        {
            var part = request.Q.Trim();
            var number = part.ToUpperInvariant();
            admissions = admissions.Where(a => a.Number.Contains(number) || a.Title.Contains(part));
        }

        return admissions.Where(a => (request.UnitId == null || a.UnitId == request.UnitId) && (request.GridId == null || a.GridIds.Contains(request.GridId.Value)));
    }

    /// <summary>Whose turn it is, by permission; a reviewer who has spoken is done.</summary>
    private static IQueryable<OffCatalogueAdmissionRequest> WaitingFor(IQueryable<OffCatalogueAdmissionRequest> admissions, CurrentUser user)
    {
        var (review, advise, decide, request) = (
            user.Has(Permissions.AdmissionsReview), user.Has(Permissions.AdmissionsAdvise), user.Has(Permissions.AdmissionsDecide), user.Has(Permissions.AdmissionsRequest));
        var me = user.Id ?? Guid.Empty;
        return admissions.Where(a =>
            (review && a.Status == AdmissionStatus.CommunityImpactReview && !a.ReviewerIds.Contains(me))
            || (advise && a.Status == AdmissionStatus.GridOfficeReview)
            || (decide && (a.Status == AdmissionStatus.GovReview || a.Status == AdmissionStatus.EmergencyTemporary))
            || (request && (a.Status == AdmissionStatus.Draft || a.Status == AdmissionStatus.ReturnedForSupplement))
            || (request && a.GuaranteeProvenAt == null
                && (a.Status == AdmissionStatus.Approved || a.Status == AdmissionStatus.Active || a.Status == AdmissionStatus.Suspended)));
    }

    private sealed record Position(Guid Id);
}
