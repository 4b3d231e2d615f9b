using System.Data.Common;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.ReplyTemplates;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.SavedViews;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints;

/// <summary>The tables of the Complaints module, and hot SQL over them.</summary>
internal interface IComplaintsDb
{
    DbSet<Ticket> Tickets { get; }

    DbSet<Reporter> Reporters { get; }

    DbSet<Attachment> Attachments { get; }

    DbSet<SavedView> SavedViews { get; }

    DbSet<ReplyTemplate> ReplyTemplates { get; }

    /// <summary>One ticket with its clocks, whoever may see it: the caller checks. A compiled query, for the way of every act and every opened ticket.</summary>
    /// <param name="forChange">Tracked, to be changed and saved.</param>
    Task<Ticket?> FindTicketAsync(Guid id, bool forChange, CancellationToken cancellationToken);

    /// <summary>Runs a hand-written select in the running transaction, if there is one.</summary>
    /// <param name="select">Up to and with the from clause.</param>
    /// <param name="tail">Order and limit: constants of the code.</param>
    Task<List<T>> QueryAsync<T>(string select, SqlFilter filter, string tail, Func<DbDataReader, T> read, CancellationToken cancellationToken);
}
