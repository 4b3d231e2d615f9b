using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Audit;

/// <summary>The audit trail; only read here, for it is written by the unit of work alone.</summary>
internal interface IAuditDb
{
    DbSet<AuditEntry> AuditEntries { get; }
}
