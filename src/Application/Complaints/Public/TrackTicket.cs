using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>How a report stands, for whoever holds its number and code.</summary>
public sealed record TrackTicketQuery(string Number, string QueryCode) : IQuery<TrackedTicket>, ITrackingPair;

internal sealed class TrackTicketValidator : AbstractValidator<TrackTicketQuery>
{
    public TrackTicketValidator() => Include(new TrackingPairValidator());
}

/// <summary>What is too long to be a pair is not worth a look-up.</summary>
internal sealed class TrackingPairValidator : AbstractValidator<ITrackingPair>
{
    private const int Longest = 64;

    public TrackingPairValidator()
    {
        RuleFor(p => p.Number).NotEmpty().MaximumLength(Longest);
        RuleFor(p => p.QueryCode).NotEmpty().MaximumLength(Longest);
    }
}

internal sealed class TrackTicketHandler(TrackingDesk desk, IComplaintsDb db, TrackedTickets tracked) : IQueryHandler<TrackTicketQuery, TrackedTicket>
{
    public async Task<ErrorOr<TrackedTicket>> Handle(TrackTicketQuery request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request, cancellationToken);
        if (found.IsError)
        {
            return found.Errors;
        }

        var ticket = await db.Tickets.AsNoTracking().Include(t => t.Steps).AsSplitQuery().SingleAsync(t => t.Id == found.Value.Id, cancellationToken);
        return await tracked.OfAsync(ticket, found.Value.IsReporter, cancellationToken);
    }
}
