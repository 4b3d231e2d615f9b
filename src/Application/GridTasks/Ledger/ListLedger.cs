using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>A page of the ledger (台账), newest day first.</summary>
/// <param name="Limit">1 to 200.</param>
public sealed record ListLedgerQuery(LedgerFilter Filter, int Limit, string? Cursor) : IQuery<Page<LedgerRow>>;

internal sealed class ListLedgerValidator : AbstractValidator<ListLedgerQuery>
{
    public ListLedgerValidator()
    {
        RuleFor(q => q.Filter).SetValidator(new LedgerFilterValidator());
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
    }
}

internal sealed class ListLedgerHandler(LedgerReader ledger, Cursors cursors, CallContext call) : IQueryHandler<ListLedgerQuery, Page<LedgerRow>>
{
    public async Task<ErrorOr<Page<LedgerRow>>> Handle(ListLedgerQuery request, CancellationToken cancellationToken)
    {
        var binding = request.Filter.Binding(call.User);
        var position = cursors.Decode<LedgerPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var found = await ledger.ReadAsync(request.Filter, position.Value, request.Limit + 1, cancellationToken);
        return cursors.PageOf(found, request.Limit, last => new LedgerPosition(last.Day, last.Id), binding);
    }
}
