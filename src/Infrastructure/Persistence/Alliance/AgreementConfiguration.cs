using GovernanceApi.Application.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Alliance;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<AllianceAgreement>, IEntityTypeConfiguration<AgreementStep>
{
    public void Configure(EntityTypeBuilder<AllianceAgreement> builder)
    {
        builder.ToTable("agreements", "alliance");
        builder.Property(a => a.Number).HasMaxLength(30);
        builder.Property(a => a.Division).HasColumnName("division_code");
        builder.Property<string>("CountyCode").HasMaxLength(6).IsFixedLength().HasComputedColumnSql("left(division_code, 6)::char(6)", stored: true);
        builder.Property<string>("TownCode").HasMaxLength(9).IsFixedLength().HasComputedColumnSql("left(division_code, 9)::char(9)", stored: true);
        builder.Property(a => a.From).HasColumnName("valid_from");
        builder.Property(a => a.Until).HasColumnName("valid_until");
        builder.Property(a => a.Commitments).AsJsonList();
        builder.Property(a => a.DocumentNumber).HasMaxLength(SignAgreementCommand.DocumentNumberLength);
        builder.HasOne<AllianceMember>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Steps).WithOne().HasForeignKey("AgreementId").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.Number).IsUnique();
        builder.HasIndex(a => new { a.MemberId, a.Id });
        builder.HasIndex(a => new { a.Division, a.Id });
        builder.HasIndex("TownCode", nameof(AllianceAgreement.Id));
        builder.HasIndex("CountyCode", nameof(AllianceAgreement.Id));
        builder.HasIndex(a => a.Until).HasFilter("status = 'signed' and renewed_by_id is null");
        // Of two that would follow the same agreement, one is signed.
        builder.HasIndex(a => a.RenewedById).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AgreementStep> builder)
    {
        builder.ToTable("agreement_steps", "alliance");
        builder.Property(s => s.ActorRole).HasMaxLength(40);
        builder.Property(s => s.Note).HasMaxLength(AgreementStep.NoteLength);
        builder.HasIndex("AgreementId", nameof(AgreementStep.Revision));
    }
}
