using GovernanceApi.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("entries", "audit");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.ActorName).HasMaxLength(100);
        builder.Property(e => e.ActorRole).HasMaxLength(40);
        builder.Property(e => e.Action).HasMaxLength(80);
        builder.Property(e => e.SubjectType).HasMaxLength(40);
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.Property(e => e.Command).HasMaxLength(80);
        builder.Property(e => e.RequestId).HasMaxLength(64);
        builder.Property(e => e.Data).HasColumnType("jsonb");
        builder.Property(e => e.Changes).HasColumnType("jsonb");
        builder.HasIndex(e => new { e.SubjectId, e.At, e.Id });
        builder.HasIndex(e => new { e.ActorId, e.At });
    }
}
