using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>A ticket and the revision the act was decided on.</summary>
public sealed record BulkItem(Guid Id, int Revision);

/// <summary>What became of each, in the order asked. Refused ones leave the others alone.</summary>
public sealed record BulkResult(IReadOnlyList<BulkLine> Results);

/// <param name="Code">Stable code of the refusal; null when it went through.</param>
public sealed record BulkLine(Guid Id, string? Number, bool Ok, TicketStatus? Status, int? Revision, string? Code, string? Detail);

/// <summary>Accepts many tickets under the category each was registered with.</summary>
/// <param name="Items">1 to 200.</param>
public sealed record BulkAcceptCommand(IReadOnlyList<BulkItem> Items, string? Note) : ICommand<BulkResult>;

/// <summary>Dispatches many tickets to one unit or one grid.</summary>
/// <param name="Items">1 to 200.</param>
public sealed record BulkDispatchCommand(IReadOnlyList<BulkItem> Items, Guid? UnitId, Guid? GridId, string? Note) : ICommand<BulkResult>;

internal sealed class BulkAcceptValidator : AbstractValidator<BulkAcceptCommand>
{
    public BulkAcceptValidator()
    {
        RuleFor(c => c.Items).Must(BulkDesk.Fits).WithErrorCode("tickets.bulk_size").WithMessage("1 to 200 different tickets.");
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class BulkDispatchValidator : AbstractValidator<BulkDispatchCommand>
{
    public BulkDispatchValidator()
    {
        RuleFor(c => c.Items).Must(BulkDesk.Fits).WithErrorCode("tickets.bulk_size").WithMessage("1 to 200 different tickets.");
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class BulkAcceptHandler(BulkDesk bulk) : ICommandHandler<BulkAcceptCommand, BulkResult>
{
    public Task<ErrorOr<BulkResult>> Handle(BulkAcceptCommand request, CancellationToken cancellationToken) =>
        bulk.ActAsync(
            request.Items, (ticket, s) => Task.FromResult(ticket.Accept(null, request.Note, s.Work, s.Actor, s.Now)), cancellationToken);
}

internal sealed class BulkDispatchHandler(BulkDesk bulk, TicketDispatcher dispatcher) : ICommandHandler<BulkDispatchCommand, BulkResult>
{
    public Task<ErrorOr<BulkResult>> Handle(BulkDispatchCommand request, CancellationToken cancellationToken) =>
        bulk.ActAsync(
            request.Items, (ticket, s) => dispatcher.DispatchAsync(ticket, request.UnitId, [], request.GridId, request.Note, s, cancellationToken), cancellationToken);
}

/// <summary>Runs one act on many tickets: all that are open to it change in one transaction, the rest say why not.</summary>
internal sealed class BulkDesk(IComplaintsDb db, TicketClockwork clockwork, TicketDesk desk, CallContext call)
{
    public const int Most = 200;

    public static bool Fits(IReadOnlyList<BulkItem>? items) =>
        items is { Count: >= 1 and <= Most } && items.DistinctBy(i => i.Id).Count() == items.Count;

    public async Task<ErrorOr<BulkResult>> ActAsync(
        IReadOnlyList<BulkItem> items, Func<Ticket, Scene, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var ids = items.Select(i => i.Id).ToList();
        var tickets = await db.Tickets.VisibleTo(call.User).Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        List<BulkLine> lines = [];
        foreach (var item in items)
        {
            lines.Add(await ActOnAsync(tickets.GetValueOrDefault(item.Id), item, act, cancellationToken));
        }

        return new BulkResult(lines);
    }

    private async Task<BulkLine> ActOnAsync(Ticket? ticket, BulkItem item, Func<Ticket, Scene, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        if (ticket is null)
        {
            return Refused(item, null, TicketErrors.NotFound);
        }

        if (ticket.Revision != item.Revision)
        {
            return Refused(item, ticket, CommonErrors.Stale);
        }

        var (work, category) = await clockwork.ForAsync(ticket, null, desk.Now, cancellationToken);
        var acted = await act(ticket, new Scene(work, category, desk.Actor, desk.Now));
        return acted.IsError
            ? Refused(item, ticket, acted.FirstError)
            : new BulkLine(ticket.Id, ticket.Number, Ok: true, ticket.Status, ticket.Revision, null, null);
    }

    private static BulkLine Refused(BulkItem item, Ticket? ticket, Error error) =>
        new(item.Id, ticket?.Number, Ok: false, ticket?.Status, ticket?.Revision, error.Code, error.Description);
}
