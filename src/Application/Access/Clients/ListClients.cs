using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>Machine clients of the caller's area, by name.</summary>
public sealed record ListClientsQuery(bool? Active, int? Limit, string? Cursor) : IQuery<Page<ClientDetails>>;

internal sealed class ListClientsValidator : AbstractValidator<ListClientsQuery>
{
    public ListClientsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListClientsHandler(IAccessDb db, ITerritoryQuestions territory, Cursors cursors, CallContext call, TimeProvider clock)
    : IQueryHandler<ListClientsQuery, Page<ClientDetails>>
{
    public async Task<ErrorOr<Page<ClientDetails>>> Handle(ListClientsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"clients|{call.User.Id}|{request.Active}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var clients = db.MachineClients.AsNoTracking().ManagedBy(call.User);
        if (request.Active is { } active)
        {
            clients = clients.Where(c => c.Disabled != active);
        }

        if (after.Value is { } position)
        {
#pragma warning disable CA1309 // Becomes SQL: the database compares, as it orders.
            clients = clients.Where(c => string.Compare(c.Name, position.Name) > 0 || (c.Name == position.Name && c.Id > position.Id));
#pragma warning restore CA1309
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var found = await clients.OrderBy(c => c.Name).ThenBy(c => c.Id).Take(limit + 1).ToListAsync(cancellationToken);
        List<ClientDetails> items = [];
        foreach (var client in found.Take(limit))
        {
            items.Add(await ClientDetails.OfAsync(client, territory, clock.GetUtcNow(), cancellationToken));
        }

        return new Page<ClientDetails>(items, found.Count > limit ? cursors.Encode(new Position(items[^1].Name, items[^1].Id), binding) : null);
    }

    private sealed record Position(string Name, Guid Id);
}
