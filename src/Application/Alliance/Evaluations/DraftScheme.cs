using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>Begins the next version of the county's scheme, with the items and bands of the one before it.</summary>
/// <param name="Year">The year whose records it judges, 2000 to 2100.</param>
public sealed record DraftEvaluationSchemeCommand(int Year) : ICommand<SchemeReceipt>;

/// <summary>Throws a draft away.</summary>
public sealed record DiscardEvaluationSchemeCommand : ICommand<SchemeReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Where a scheme stands after an act.</summary>
/// <param name="Number">1, 2, 3 … in the county.</param>
public sealed record SchemeReceipt(Guid Id, int Number, int Year, SchemeStatus Status, int Revision) : IRevisioned
{
    internal static SchemeReceipt Of(EvaluationScheme s) => new(s.Id, s.Number, s.Year, s.Status, s.Revision);
}

internal static class YearRules
{
    public static void Year<T>(this IRuleBuilder<T, int> rule) => rule.InclusiveBetween(2000, 2100);

    public static void Year<T>(this IRuleBuilder<T, int?> rule) => rule.InclusiveBetween(2000, 2100);
}

internal sealed class DraftEvaluationSchemeValidator : AbstractValidator<DraftEvaluationSchemeCommand>
{
    public DraftEvaluationSchemeValidator() => RuleFor(c => c.Year).Year();
}

internal sealed class DraftEvaluationSchemeHandler(IAllianceDb db, CallContext call, TimeProvider clock) : ICommandHandler<DraftEvaluationSchemeCommand, SchemeReceipt>
{
    public async Task<ErrorOr<SchemeReceipt>> Handle(DraftEvaluationSchemeCommand request, CancellationToken cancellationToken)
    {
        if (call.User.Home() is not { } county || !call.User.ActsFor(county))
        {
            return CommonErrors.OutsideArea;
        }

        var here = db.EvaluationSchemes.AsNoTracking().Where(s => s.County == county);
        if (await here.AnyAsync(s => s.Status == SchemeStatus.Draft, cancellationToken))
        {
            return SchemeErrors.DraftExists;
        }

        var before = await here.OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var scheme = EvaluationScheme.Draft(Guid.CreateVersion7(now), county, (before?.Number ?? 0) + 1, request.Year, before, now);
        db.EvaluationSchemes.Add(scheme);
        return SchemeReceipt.Of(scheme);
    }
}

internal sealed class DiscardEvaluationSchemeHandler(IAllianceDb db, SchemeDesk desk) : ICommandHandler<DiscardEvaluationSchemeCommand, SchemeReceipt>
{
    public Task<ErrorOr<SchemeReceipt>> Handle(DiscardEvaluationSchemeCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            scheme => Task.FromResult(scheme.Discard().Then(discarded =>
            {
                db.EvaluationSchemes.Remove(scheme);
                return discarded;
            })),
            cancellationToken);
}

/// <summary>What every act on one version shares.</summary>
internal sealed class SchemeDesk(IAllianceDb db, CallContext call)
{
    public async Task<ErrorOr<SchemeReceipt>> ActAsync(Guid id, Func<EvaluationScheme, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var loaded = await db.EvaluationSchemes.VisibleTo(call.User).LoadAsync(id, call, SchemeErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        if (!call.User.ActsFor(loaded.Value.County))
        {
            return CommonErrors.OutsideArea;
        }

        var acted = await act(loaded.Value);
        return acted.IsError ? acted.Errors : SchemeReceipt.Of(loaded.Value);
    }
}
