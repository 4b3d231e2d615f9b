using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>Enters an item into the draft, or puts it in the place of the one of the same code.</summary>
/// <param name="Code">Lower case letters, digits and dashes; the same work keeps its code from version to version.</param>
/// <param name="Department">Whose matter it is, as the published list names it.</param>
/// <param name="Limit">Time to do it, from assignment; null where whoever assigns it says when it is due.</param>
/// <param name="EstimatedMinutes">For one task.</param>
public sealed record PutCatalogueItemCommand(
    string Code, string Name, string? NameEn, TaskClass Class, string Department, string LegalBasis, ItemFrequency Frequency, ItemLimit? Limit,
    bool EvidenceRequired, int EstimatedMinutes, bool FitForStewards) : ICommand<CatalogueReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    internal CatalogueItem ToItem() => new(
        Code, Name.Trim(), string.IsNullOrWhiteSpace(NameEn) ? null : NameEn.Trim(), Class, Department.Trim(), LegalBasis.Trim(),
        string.IsNullOrWhiteSpace(Frequency.Text) ? new Frequency(Frequency.Times, Frequency.Per, null) : new Frequency(null, null, Frequency.Text.Trim()),
        Limit?.ToLimit(), EvidenceRequired, EstimatedMinutes, FitForStewards);
}

internal sealed class PutCatalogueItemValidator : AbstractValidator<PutCatalogueItemCommand>
{
    public PutCatalogueItemValidator()
    {
        RuleFor(c => c.Code).NotEmpty().MaximumLength(CatalogueItem.CodeLength).Must(CatalogueItem.IsValidCode)
            .WithErrorCode(CatalogueErrors.ItemCodeInvalid.Code).WithMessage(CatalogueErrors.ItemCodeInvalid.Description);
        RuleFor(c => c.Name).NotEmpty().MaximumLength(CatalogueItem.NameLength);
        RuleFor(c => c.NameEn).MaximumLength(CatalogueItem.NameEnLength);
        RuleFor(c => c.Class).IsInEnum();
        RuleFor(c => c.Department).NotEmpty().MaximumLength(CatalogueItem.DepartmentLength);
        RuleFor(c => c.LegalBasis).NotEmpty().MaximumLength(CatalogueItem.LegalBasisLength);
        RuleFor(c => c.Frequency).NotNull().ChildRules(frequency =>
        {
            frequency.RuleFor(f => f.Text).MaximumLength(Frequency.TextLength);
            frequency.RuleFor(f => f.Times).InclusiveBetween(1, Frequency.MostTimes);
            frequency.RuleFor(f => f.Times).NotNull().When(f => f.Per is not null && string.IsNullOrWhiteSpace(f.Text));
            frequency.RuleFor(f => f.Per).NotNull().When(f => f.Times is not null && string.IsNullOrWhiteSpace(f.Text));
        });
        RuleFor(c => c.Limit!).ChildRules(limit => limit.RuleFor(l => l.Amount).InclusiveBetween(1, Limit.MaxAmount)).When(c => c.Limit is not null);
        RuleFor(c => c.EstimatedMinutes).InclusiveBetween(1, CatalogueItem.MostMinutes);
    }
}

internal sealed class PutCatalogueItemHandler(CatalogueDesk desk) : ICommandHandler<PutCatalogueItemCommand, CatalogueReceipt>
{
    public Task<ErrorOr<CatalogueReceipt>> Handle(PutCatalogueItemCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (catalogue, _) => Task.FromResult(catalogue.Put(request.ToItem())), cancellationToken);
}

/// <summary>Takes an item out of the draft; standing items stay.</summary>
public sealed record RemoveCatalogueItemCommand(string Code) : ICommand<CatalogueReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RemoveCatalogueItemValidator : AbstractValidator<RemoveCatalogueItemCommand>
{
    public RemoveCatalogueItemValidator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(CatalogueItem.CodeLength);
}

internal sealed class RemoveCatalogueItemHandler(CatalogueDesk desk) : ICommandHandler<RemoveCatalogueItemCommand, CatalogueReceipt>
{
    public Task<ErrorOr<CatalogueReceipt>> Handle(RemoveCatalogueItemCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (catalogue, _) => Task.FromResult(catalogue.Remove(request.Code)), cancellationToken);
}
