using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Audit;
using GovernanceApi.Application.Feeds;
using GovernanceApi.Domain.Common;
using GovernanceApi.Infrastructure.Persistence.Access;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>The one database; each module adds its tables in a partial file of its own.</summary>
internal sealed partial class GovernanceDbContext(DbContextOptions<GovernanceDbContext> options)
    : IdentityUserContext<UserAccount, Guid>(options)
{
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<OutboxEvent> OutboxEvents => Set<OutboxEvent>();

    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DivisionCode>().HaveConversion<DivisionCodeConverter>().HaveMaxLength(DivisionCode.Length).AreFixedLength();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<DomainEvent>();
        builder.ApplyConfigurationsFromAssembly(typeof(GovernanceDbContext).Assembly);
        builder.ApplyHouseConventions();
    }
}
