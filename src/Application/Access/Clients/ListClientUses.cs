using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Audit.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Access.Clients;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>What a machine client did: each token it was given and each thing it changed, newest first.</summary>
public sealed record ListClientUsesQuery(Guid Id, int? Limit, string? Cursor) : IQuery<Page<AuditLine>>;

internal sealed class ListClientUsesValidator : AbstractValidator<ListClientUsesQuery>
{
    public ListClientUsesValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListClientUsesHandler(IAccessDb db, IAuditTrail trail, Cursors cursors, CallContext call) : IQueryHandler<ListClientUsesQuery, Page<AuditLine>>
{
    public async Task<ErrorOr<Page<AuditLine>>> Handle(ListClientUsesQuery request, CancellationToken cancellationToken)
    {
        if (!await db.MachineClients.ManagedBy(call.User).AnyAsync(c => c.Id == request.Id, cancellationToken))
        {
            return ClientErrors.NotFound;
        }

        var binding = $"client-uses|{request.Id}|{call.User.Id}";
        var before = cursors.Decode<AuditPosition>(request.Cursor, binding);
        if (before.IsError)
        {
            return before.Errors;
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var lines = await trail.ByActorAsync(request.Id, before.Value, limit + 1, cancellationToken);
        return cursors.PageOf(lines, limit, last => new AuditPosition(last.At, last.Revision, last.Id), binding);
    }
}
