using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Users;

/// <summary>Accounts of the caller's area, by display name.</summary>
public sealed record ListUsersQuery(string? Q, Role? Role, string? Area, bool? Active, int? Limit, string? Cursor) : IQuery<Page<UserRow>>;

internal sealed class ListUsersValidator : AbstractValidator<ListUsersQuery>
{
    public ListUsersValidator()
    {
        RuleFor(q => q.Q).MaximumLength(60);
        RuleFor(q => q.Area).DivisionCode();
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListUsersHandler(IAccessDb db, CallContext call, Cursors cursors, ITerritoryQuestions territory, IAllianceQuestions alliance) : IQueryHandler<ListUsersQuery, Page<UserRow>>
{
    public async Task<ErrorOr<Page<UserRow>>> Handle(ListUsersQuery request, CancellationToken cancellationToken)
    {
        var binding = $"users|{call.User.Id}|{request.Q}|{request.Role}|{request.Area}|{request.Active}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var users = Filter(db.Users.AsNoTracking().ManagedBy(call.User), request);
        if (after.Value is { } position)
        {
#pragma warning disable CA1309 // Becomes SQL: the database compares, as it orders.
            users = users.Where(u => string.Compare(u.DisplayName, position.DisplayName) > 0 || (u.DisplayName == position.DisplayName && u.Id > position.Id));
#pragma warning restore CA1309
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var rows = await users.OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(limit + 1).ToRows().ToListAsync(cancellationToken);
        var items = new List<UserRow>(limit);
        foreach (var row in rows.Take(limit))
        {
            items.Add(await row.NamedAsync(territory, alliance, cancellationToken));
        }

        return new Page<UserRow>(items, rows.Count > limit ? cursors.Encode(new Position(items[^1].DisplayName, items[^1].Id), binding) : null);
    }

    private static IQueryable<UserAccount> Filter(IQueryable<UserAccount> users, ListUsersQuery request)
    {
        if (request.Q is { Length: > 0 } part)
        {
            var folded = part.ToUpperInvariant();
            users = users.Where(u => u.NormalizedUserName!.Contains(folded) || u.DisplayName.Contains(part));
        }

        if (request.Role is { } role)
        {
            users = users.Where(u => u.Role == role);
        }

        if (request.Area is { } area)
        {
            users = users.Within(DivisionCode.From(area));
        }

        return request.Active is { } active ? users.Where(u => u.Disabled != active) : users;
    }

    private sealed record Position(string DisplayName, Guid Id);
}
