using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;
using GovernanceApi.Domain.Territory.Categories;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>What an administrator says of a source, wherever it is sent.</summary>
/// <param name="AreaCode">12 digits, within the caller's area: the division its rows lie in, unless they say a narrower one.</param>
/// <param name="ClientIds">Machine clients that may send for it; at most ten.</param>
/// <param name="Kinds">What it sends.</param>
/// <param name="CategoryCode">Of complaints that say none: a category of the lowest level; null is <c>990000</c>, unsorted.</param>
/// <param name="Channel">Of complaints that say none; null is <c>feed</c>.</param>
/// <param name="Active">False switches it off: nothing more is taken.</param>
public sealed record SourceInput(
    string Name, string AreaCode, IReadOnlyList<Guid> ClientIds, IReadOnlyList<ImportKind> Kinds, string? CategoryCode, IntakeChannel? Channel, bool Active);

internal sealed class SourceInputValidator : AbstractValidator<SourceInput>
{
    public SourceInputValidator()
    {
        RuleFor(i => i.Name).NotEmpty().MaximumLength(SourceSystem.NameLength);
        RuleFor(i => i.AreaCode).NotEmpty().DivisionCode();
        RuleFor(i => i.ClientIds).NotNull().Must(c => c is null || c.Count <= SourceSystem.MostClients).WithErrorCode("sources.too_many_clients").WithMessage("At most ten machine clients.");
        RuleFor(i => i.Kinds).NotEmpty();
        RuleForEach(i => i.Kinds).IsInEnum();
        RuleFor(i => i.CategoryCode).MaximumLength(6);
        RuleFor(i => i.Channel).IsInEnum();
    }
}

/// <summary>Checks what a source refers to.</summary>
internal sealed class SourceDesk(IClientDirectory clients, ImportTemplates templates, ITerritoryQuestions territory, HomeJurisdiction home, CallContext call, TimeProvider clock)
{
    public async Task<ErrorOr<SourceFacts>> CheckAsync(SourceInput input, CancellationToken cancellationToken)
    {
        var area = DivisionCode.From(input.AreaCode);
        if (call.User.ImportArea(home)?.Covers(area) != true)
        {
            return ImportErrors.DivisionOutsideArea;
        }

        if (await territory.DivisionNameAsync(area, cancellationToken) is null)
        {
            return ImportErrors.DivisionUnknown;
        }

        if (!input.Kinds.All(SourceErrors.IsFed))
        {
            return SourceErrors.KindNotFed;
        }

        foreach (var id in input.ClientIds)
        {
            if (await clients.FindAsync(id, cancellationToken) is not { User.Area: { } reach } || !reach.Covers(area))
            {
                return SourceErrors.ClientUnknown;
            }
        }

        var category = string.IsNullOrWhiteSpace(input.CategoryCode) ? Category.Unsorted : input.CategoryCode;
        if (!await templates.IsLeafAsync(category, area, BusinessCalendar.DateOf(clock.GetUtcNow()), cancellationToken))
        {
            return ImportErrors.CategoryUnknown;
        }

        return new SourceFacts(
            input.Name.Trim(), area, [.. input.ClientIds.Distinct()], [.. input.Kinds.Distinct().Order()], category, input.Channel ?? IntakeChannel.Feed, input.Active);
    }
}
