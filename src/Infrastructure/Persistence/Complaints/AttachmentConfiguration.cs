using GovernanceApi.Domain.Complaints.Attachments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Complaints;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments", "complaints");
        builder.Property(a => a.FileName).HasMaxLength(Attachment.MaxFileName);
        builder.Property(a => a.ContentType).HasMaxLength(60);
        builder.HasIndex(a => a.TicketId);
        builder.HasIndex(a => a.GridTaskId);
        builder.HasIndex(a => a.AdmissionId);
        builder.HasIndex(a => a.AllianceRecordId);
        // What was announced and never came is cleared away by age.
        builder.HasIndex(a => a.CreatedAt).HasFilter("ticket_id is null and grid_task_id is null and admission_id is null and alliance_record_id is null or state = 'pending'");
    }
}
