using GovernanceApi.Application.Audit;
using GovernanceApi.Application.Feeds;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Infrastructure.Persistence.Bulk;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GovernanceApi.Infrastructure.Complaints.Imports;

/// <summary>Everything that some new tickets leave, table by table.</summary>
internal sealed class NewTicketRows(IModel model)
{
    private readonly BulkRows<Ticket> tickets = new(model);
    private readonly BulkRows<TicketSearchEntry> search = new(model);
    private readonly BulkRows<TicketStep> steps = new(model);
    private readonly BulkRows<TicketClock> clocks = new(model);
    private readonly BulkRows<Reporter> reporters = new(model);
    private readonly BulkRows<AuditEntry> audit = new(model);
    private readonly BulkRows<OutboxEvent> outbox = new(model);

    public void Add(Ticket ticket, byte[] sourceHash, Reporter reporter, IEnumerable<(AuditEntry Entry, OutboxEvent Event)> trail)
    {
        tickets.Add(ticket, sourceHash);
        search.Add(ticket.SearchEntry!);
        foreach (var step in ticket.Steps)
        {
            steps.Add(step, ticket.Id);
        }

        foreach (var clock in ticket.Clocks)
        {
            clocks.Add(clock, ticket.Id);
        }

        reporters.Add(reporter);
        foreach (var (entry, happened) in trail)
        {
            audit.Add(entry);
            outbox.Add(happened);
        }
    }

    /// <summary>In the running transaction, what is referred to first.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await tickets.WriteAsync(connection, cancellationToken);
        await search.WriteAsync(connection, cancellationToken);
        await steps.WriteAsync(connection, cancellationToken);
        await clocks.WriteAsync(connection, cancellationToken);
        await reporters.WriteAsync(connection, cancellationToken);
        await audit.WriteAsync(connection, cancellationToken);
        await outbox.WriteAsync(connection, cancellationToken);
    }
}
