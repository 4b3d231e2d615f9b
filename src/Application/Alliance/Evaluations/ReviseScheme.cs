using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>Writes a draft anew, all of it. Its weights may add up to less or more than 100 until it is published.</summary>
/// <param name="Year">The year whose records it judges, 2000 to 2100.</param>
/// <param name="Items">At most 20.</param>
/// <param name="Bands">1 to 4, the best first; the last begins at 0.</param>
public sealed record ReviseEvaluationSchemeCommand(int Year, IReadOnlyList<SchemeItem> Items, IReadOnlyList<SchemeBand> Bands) : ICommand<SchemeReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Publishes the draft: its weights add up to 100, and it never changes again.</summary>
/// <param name="Document">Number of the document that publishes it, up to 100 characters.</param>
public sealed record PublishEvaluationSchemeCommand(string Document) : ICommand<SchemeReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ReviseEvaluationSchemeValidator : AbstractValidator<ReviseEvaluationSchemeCommand>
{
    public ReviseEvaluationSchemeValidator()
    {
        RuleFor(c => c.Year).Year();
        RuleFor(c => c.Items).NotNull();
        RuleFor(c => c.Items).Must(items => items is null || items.Count <= EvaluationScheme.MostItems).WithErrorCode("alliance.too_many_items").WithMessage("At most 20 items.");
        RuleForEach(c => c.Items).SetValidator(new ItemValidator());
        RuleFor(c => c.Bands).NotEmpty();
        RuleForEach(c => c.Bands).ChildRules(band => band.RuleFor(b => b.Band).IsInEnum());
    }

    private sealed class ItemValidator : AbstractValidator<SchemeItem>
    {
        public ItemValidator()
        {
            RuleFor(i => i.Title).NotEmpty().MaximumLength(SchemeItem.TitleLength);
            RuleFor(i => i.Measure).IsInEnum();
            RuleFor(i => i.Kinds).NotNull();
            RuleForEach(i => i.Kinds).IsInEnum();
            RuleFor(i => i.Against).NotNull();
            RuleForEach(i => i.Against).IsInEnum();
            RuleFor(i => i.Deductions).NotNull();
            RuleForEach(i => i.Deductions).ChildRules(deduction => deduction.RuleFor(d => d.Kind).IsInEnum());
        }
    }
}

internal sealed class PublishEvaluationSchemeValidator : AbstractValidator<PublishEvaluationSchemeCommand>
{
    public PublishEvaluationSchemeValidator() => RuleFor(c => c.Document).NotEmpty().MaximumLength(EvaluationScheme.DocumentLength);
}

internal sealed class ReviseEvaluationSchemeHandler(SchemeDesk desk) : ICommandHandler<ReviseEvaluationSchemeCommand, SchemeReceipt>
{
    public Task<ErrorOr<SchemeReceipt>> Handle(ReviseEvaluationSchemeCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, scheme => Task.FromResult(scheme.Revise(request.Year, [.. request.Items.Select(i => i with { Title = i.Title.Trim() })], request.Bands)), cancellationToken);
}

internal sealed class PublishEvaluationSchemeHandler(IAllianceDb db, SchemeDesk desk, TimeProvider clock) : ICommandHandler<PublishEvaluationSchemeCommand, SchemeReceipt>
{
    public Task<ErrorOr<SchemeReceipt>> Handle(PublishEvaluationSchemeCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async scheme => scheme.Publish(request.Document.Trim(), await BegunAsync(scheme.County, scheme.Year, cancellationToken), clock.GetUtcNow()),
            cancellationToken);

    private Task<bool> BegunAsync(DivisionCode county, int year, CancellationToken cancellationToken) =>
        db.MemberEvaluations.AnyAsync(e => e.County == county && e.Year == year, cancellationToken);
}
