using System.Data.Common;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.ReplyTemplates;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.SavedViews;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IComplaintsDb
{
    private static readonly Func<GovernanceDbContext, Guid, CancellationToken, Task<Ticket?>> TicketToChange =
        EF.CompileAsyncQuery((GovernanceDbContext db, Guid id, CancellationToken _) => db.Tickets.AsTracking().FirstOrDefault(t => t.Id == id));

    private static readonly Func<GovernanceDbContext, Guid, CancellationToken, Task<Ticket?>> TicketToRead =
        EF.CompileAsyncQuery((GovernanceDbContext db, Guid id, CancellationToken _) => db.Tickets.AsNoTracking().FirstOrDefault(t => t.Id == id));

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<Reporter> Reporters => Set<Reporter>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<ReplyTemplate> ReplyTemplates => Set<ReplyTemplate>();

    public Task<Ticket?> FindTicketAsync(Guid id, bool forChange, CancellationToken cancellationToken) =>
        forChange ? TicketToChange(this, id, cancellationToken) : TicketToRead(this, id, cancellationToken);

    /// <summary>The next running number of a ticket; never given twice.</summary>
    public async Task<long> NextTicketNumberAsync(CancellationToken cancellationToken) =>
        (await QueryAsync("select nextval('complaints.ticket_numbers')", new SqlFilter(), "", r => r.GetInt64(0), cancellationToken))[0];

    public async Task<List<T>> QueryAsync<T>(string select, SqlFilter filter, string tail, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = filter.Command(Database.GetDbConnection(), Database.CurrentTransaction?.GetDbTransaction(), select, tail);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            List<T> rows = [];
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }
}
