using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>A neighbour wants to hear how a matter goes on, without reporting it again.</summary>
public sealed record FollowTicketCommand : ICommand<FollowReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The follower's own code: it tracks the ticket and can do nothing else.</summary>
public sealed record FollowReceipt(string Number, string QueryCode, string TrackUrl);

internal sealed class FollowTicketHandler(IComplaintsDb db, PublicSettings settings, TimeProvider clock) : ICommandHandler<FollowTicketCommand, FollowReceipt>
{
    public async Task<ErrorOr<FollowReceipt>> Handle(FollowTicketCommand request, CancellationToken cancellationToken)
    {
        if (await db.Tickets.OpenToPublic().FirstOrDefaultAsync(t => t.Id == request.Id, cancellationToken) is not { } ticket)
        {
            return TicketErrors.NotFound;
        }

        var code = QueryCode.New();
        return ticket.Follow(code.Hash, clock.GetUtcNow())
            .Then(_ => new FollowReceipt(ticket.Number, code.Display, settings.TrackUrl(ticket.Number, code.Display)));
    }
}
