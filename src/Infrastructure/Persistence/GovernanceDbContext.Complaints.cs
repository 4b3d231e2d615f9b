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
    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<Reporter> Reporters => Set<Reporter>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<ReplyTemplate> ReplyTemplates => Set<ReplyTemplate>();

    public Task<long> NextTicketNumberAsync(CancellationToken cancellationToken) =>
        Database.SqlQuery<long>($"select nextval('complaints.ticket_numbers') as \"Value\"").SingleAsync(cancellationToken);

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
