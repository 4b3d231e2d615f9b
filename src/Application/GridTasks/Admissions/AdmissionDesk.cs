using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>What every act on one request shares: load it within the caller's scope, look up the limits, act, answer with the receipt.</summary>
internal sealed class AdmissionDesk(IGridTasksDb db, AdmissionClock limits, CallContext call, TimeProvider clock)
{
    public async Task<ErrorOr<AdmissionReceipt>> ActAsync(
        Guid id, Func<OffCatalogueAdmissionRequest, AdmissionScene, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var loaded = await db.Admissions.VisibleTo(call.User).LoadAsync(id, call, AdmissionErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var request = loaded.Value;
        var now = clock.GetUtcNow();
        var acted = await act(request, new AdmissionScene(call.User, call.User.ToActor(), await limits.ForAsync(request.County, now, cancellationToken), now));
        return acted.IsError ? acted.Errors : AdmissionReceipt.Of(request);
    }

    public Task<ErrorOr<AdmissionReceipt>> ActAsync(
        Guid id, Func<OffCatalogueAdmissionRequest, AdmissionScene, ErrorOr<Success>> act, CancellationToken cancellationToken) =>
        ActAsync(id, (request, scene) => Task.FromResult(act(request, scene)), cancellationToken);
}

/// <summary>Who acts, when, and by which limits.</summary>
internal sealed record AdmissionScene(CurrentUser User, Actor Actor, AdmissionClockwork Work, DateTimeOffset Now);

/// <summary>Looks up the limits that hold in a county: its rules over the product's defaults.</summary>
internal sealed class AdmissionClock(ITerritoryQuestions territory)
{
    public async Task<AdmissionClockwork> ForAsync(DivisionCode county, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (today, standard) = (BusinessCalendar.DateOf(now), AdmissionLimits.Default);
        return new AdmissionClockwork(await territory.CalendarAsync(cancellationToken), new AdmissionLimits(
            await InForceAsync(AdmissionLimits.ReviewKey, standard.Review),
            await InForceAsync(AdmissionLimits.GridOfficeKey, standard.GridOffice),
            await InForceAsync(AdmissionLimits.GovernmentKey, standard.Government),
            await InForceAsync(AdmissionLimits.RatifyKey, standard.Ratify),
            await InForceAsync(AdmissionLimits.EmergencyKey, standard.Emergency),
            await InForceAsync(AdmissionLimits.GuaranteeKey, standard.Guarantee)));

        async Task<Limit> InForceAsync(string key, Limit otherwise) => (await territory.RuleAsync(key, county, today, cancellationToken))?.Limit ?? otherwise;
    }
}
