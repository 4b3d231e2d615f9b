using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Ledger;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>What the rows of a filter add up to, exactly.</summary>
public sealed record GetLedgerTotalsQuery(LedgerFilter Filter) : IQuery<LedgerFigures>;

internal sealed class GetLedgerTotalsValidator : AbstractValidator<GetLedgerTotalsQuery>
{
    public GetLedgerTotalsValidator() => RuleFor(q => q.Filter).SetValidator(new LedgerFilterValidator());
}

internal sealed class GetLedgerTotalsHandler(LedgerReader ledger) : IQueryHandler<GetLedgerTotalsQuery, LedgerFigures>
{
    public async Task<ErrorOr<LedgerFigures>> Handle(GetLedgerTotalsQuery request, CancellationToken cancellationToken) =>
        await ledger.TotalsAsync(request.Filter, cancellationToken);
}
