using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>What a department asks for.</summary>
public interface IAdmissionText
{
    string Title { get; }

    TaskClass Class { get; }

    string Purpose { get; }

    string LegalBasis { get; }

    DateOnly From { get; }

    DateOnly Until { get; }

    IReadOnlyList<NamedGrid> Grids { get; }

    ItemLimit? Limit { get; }

    bool EvidenceRequired { get; }

    int EstimatedMinutes { get; }

    long? AmountFen { get; }

    string? FundingSource { get; }

    int? StaffPosts { get; }
}

/// <param name="HoursPerMonth">Estimate of the work in this grid.</param>
public sealed record NamedGrid(Guid GridId, int HoursPerMonth);

/// <summary>Drafts a request of the caller's department.</summary>
/// <param name="From">First day asked for.</param>
/// <param name="Until">Last day, two years later at most.</param>
/// <param name="AmountFen">In fen; with its source.</param>
/// <param name="StaffPosts">Posts that come with it.</param>
public sealed record DraftAdmissionCommand(
    string Title, TaskClass Class, string Purpose, string LegalBasis, DateOnly From, DateOnly Until, IReadOnlyList<NamedGrid> Grids, ItemLimit? Limit,
    bool EvidenceRequired, int EstimatedMinutes, long? AmountFen, string? FundingSource, int? StaffPosts) : ICommand<AdmissionReceipt>, IAdmissionText;

/// <summary>Writes a draft, or a request that came back, anew.</summary>
/// <param name="From">First day asked for.</param>
/// <param name="Until">Last day, two years later at most.</param>
/// <param name="AmountFen">In fen; with its source.</param>
/// <param name="StaffPosts">Posts that come with it.</param>
public sealed record ReviseAdmissionCommand(
    string Title, TaskClass Class, string Purpose, string LegalBasis, DateOnly From, DateOnly Until, IReadOnlyList<NamedGrid> Grids, ItemLimit? Limit,
    bool EvidenceRequired, int EstimatedMinutes, long? AmountFen, string? FundingSource, int? StaffPosts) : ICommand<AdmissionReceipt>, IAdmissionText
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal static class AdmissionTextRules
{
    private const int MostGrids = 200;

    public static void AdmissionText<T>(this AbstractValidator<T> rules)
        where T : IAdmissionText
    {
        rules.RuleFor(c => c.Title).NotEmpty().MaximumLength(AdmissionMatter.TitleLength);
        rules.RuleFor(c => c.Class).IsInEnum();
        rules.RuleFor(c => c.Purpose).NotEmpty().MaximumLength(AdmissionMatter.PurposeLength);
        rules.RuleFor(c => c.LegalBasis).NotEmpty().MaximumLength(AdmissionMatter.LegalBasisLength);
        rules.RuleFor(c => c.Grids).NotEmpty();
        rules.RuleFor(c => c.Grids).Must(g => g is null || g.Count <= MostGrids).WithErrorCode("common.too_many").WithMessage("At most 200 grids.");
        rules.RuleForEach(c => c.Grids).ChildRules(grid => grid.RuleFor(g => g.HoursPerMonth).InclusiveBetween(1, AdmissionGrid.MostHours));
        rules.RuleFor(c => c.Limit!).ChildRules(limit => limit.RuleFor(l => l.Amount).InclusiveBetween(1, Limit.MaxAmount)).When(c => c.Limit is not null);
        rules.RuleFor(c => c.EstimatedMinutes).InclusiveBetween(1, CatalogueItem.MostMinutes);
        rules.RuleFor(c => c.AmountFen).InclusiveBetween(1, Guarantee.MostFen);
        rules.RuleFor(c => c.FundingSource).MaximumLength(Guarantee.SourceLength);
        rules.RuleFor(c => c.StaffPosts).InclusiveBetween(1, Guarantee.MostPosts);
    }
}

internal sealed class DraftAdmissionValidator : AbstractValidator<DraftAdmissionCommand>
{
    public DraftAdmissionValidator() => this.AdmissionText();
}

internal sealed class ReviseAdmissionValidator : AbstractValidator<ReviseAdmissionCommand>
{
    public ReviseAdmissionValidator() => this.AdmissionText();
}

internal sealed class DraftAdmissionHandler(IGridTasksDb db, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : ICommandHandler<DraftAdmissionCommand, AdmissionReceipt>
{
    public async Task<ErrorOr<AdmissionReceipt>> Handle(DraftAdmissionCommand request, CancellationToken cancellationToken)
    {
        if (call.User.UnitId is not { } unitId || await territory.UnitAsync(unitId, cancellationToken) is not { } unit)
        {
            return CommonErrors.OutsideArea;
        }

        var grids = await request.GridsAsync(territory, cancellationToken);
        if (grids.IsError)
        {
            return grids.Errors;
        }

        var now = clock.GetUtcNow();
        var number = $"A{BusinessCalendar.DateOf(now):yyyyMMdd}-{await db.NextAdmissionNumberAsync(cancellationToken):D4}";
        var drafted = OffCatalogueAdmissionRequest.Draft(
            Guid.CreateVersion7(now), number, GridTaskCatalogue.CountyOf(unit.Area), unitId, request.Matter(), request.From, request.Until, request.Guarantee(),
            grids.Value, call.User.ToActor(), now);
        if (drafted.IsError)
        {
            return drafted.Errors;
        }

        db.Admissions.Add(drafted.Value);
        return AdmissionReceipt.Of(drafted.Value);
    }
}

internal sealed class ReviseAdmissionHandler(AdmissionDesk desk, ITerritoryQuestions territory) : ICommandHandler<ReviseAdmissionCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(ReviseAdmissionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (admission, scene) =>
            {
                var grids = await request.GridsAsync(territory, cancellationToken);
                return grids.IsError
                    ? grids.Errors
                    : admission.Revise(request.Matter(), request.From, request.Until, request.Guarantee(), grids.Value, scene.Actor, scene.Now);
            },
            cancellationToken);
}

internal static class AdmissionTextReading
{
    public static AdmissionMatter Matter(this IAdmissionText text) => new(
        text.Title.Trim(), text.Class, text.Purpose.Trim(), text.LegalBasis.Trim(), text.Limit?.ToLimit(), text.EvidenceRequired, text.EstimatedMinutes);

    public static Guarantee Guarantee(this IAdmissionText text) =>
        new(text.AmountFen, string.IsNullOrWhiteSpace(text.FundingSource) ? null : text.FundingSource.Trim(), text.StaffPosts);

    public static async Task<ErrorOr<IReadOnlyList<AdmissionGrid>>> GridsAsync(this IAdmissionText text, ITerritoryQuestions territory, CancellationToken cancellationToken)
    {
        var known = (await territory.GridsAsync([.. text.Grids.Select(g => g.GridId).Distinct()], cancellationToken)).ToDictionary(g => g.Id);
        if (text.Grids.Any(g => !known.ContainsKey(g.GridId)))
        {
            return AdmissionErrors.GridsInvalid;
        }

        return text.Grids.Select(g => new AdmissionGrid(g.GridId, known[g.GridId].Division, known[g.GridId].LeaderId is not null, g.HoursPerMonth)).ToList();
    }
}
