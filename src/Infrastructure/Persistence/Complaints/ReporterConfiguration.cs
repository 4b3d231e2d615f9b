using GovernanceApi.Domain.Complaints.Reporters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Complaints;

internal sealed class ReporterConfiguration : IEntityTypeConfiguration<Reporter>, IEntityTypeConfiguration<ReporterView>
{
    public void Configure(EntityTypeBuilder<Reporter> builder)
    {
        builder.ToTable("reporters", "complaints");
        builder.Property(r => r.Id).HasColumnName("ticket_id");
        builder.Ignore(r => r.TicketId);
        builder.ComplexProperty(r => r.Contact, contact =>
        {
            contact.Property(c => c.Name).HasColumnName("name_sealed");
            contact.Property(c => c.Phone).HasColumnName("phone_sealed");
            contact.Property(c => c.Address).HasColumnName("address_sealed");
            contact.Property(c => c.KeyId).HasColumnName("key_id").HasMaxLength(60);
        });
        builder.Property(r => r.MaskedName).HasMaxLength(20);
        builder.Property(r => r.MaskedPhone).HasMaxLength(30);
        builder.HasMany(r => r.Views).WithOne().HasForeignKey("TicketId").OnDelete(DeleteBehavior.Cascade);
        // Repeat complaints: the same person by the keyed hash of the number.
        builder.HasIndex(r => r.PhoneHash).HasFilter("phone_hash is not null");
    }

    public void Configure(EntityTypeBuilder<ReporterView> builder)
    {
        builder.ToTable("reporter_views", "complaints");
        builder.Property(v => v.Role).HasMaxLength(40);
        builder.Property(v => v.Reason).HasMaxLength(500);
    }
}
