using GovernanceApi.Application.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Feeds;

/// <summary>The columns <c>seq</c> and <c>xid</c> are the database's own (see Sql/Feeds/outbox.sql): readers order by them.</summary>
internal sealed class OutboxEventConfiguration : IEntityTypeConfiguration<OutboxEvent>
{
    public void Configure(EntityTypeBuilder<OutboxEvent> builder)
    {
        builder.ToTable("outbox_events", "feeds");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Type).HasMaxLength(80);
        builder.Property(e => e.AggregateType).HasMaxLength(40);
        builder.Property(e => e.Area).HasMaxLength(12);
        builder.Property(e => e.LeftArea).HasMaxLength(12);
        builder.Property(e => e.Payload).HasColumnType("jsonb");
        // A reporter has the id of its ticket: the type is part of the key.
        builder.HasIndex(e => new { e.AggregateId, e.AggregateType, e.Sequence }).IsUnique();
    }
}
