using GovernanceApi.Domain.Alliance.Brands;
using GovernanceApi.Domain.Alliance.Reports;
using GovernanceApi.Domain.Alliance.Visits;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Alliance;

/// <summary>What the alliance shows of itself, and what communities and residents say to each other.</summary>
internal sealed class ReportConfiguration :
    IEntityTypeConfiguration<ServiceBrand>, IEntityTypeConfiguration<ResidentReport>, IEntityTypeConfiguration<ReportComment>, IEntityTypeConfiguration<LiaisonVisit>,
    IEntityTypeConfiguration<HeardMatter>
{
    private const int HashLength = 32;

    public void Configure(EntityTypeBuilder<ServiceBrand> builder)
    {
        builder.ToTable("service_brands", "alliance");
        builder.Property(b => b.Division).HasColumnName("division_code");
        ListConfiguration.Areas(builder, "division_code");
        builder.Property(b => b.Name).HasMaxLength(BrandText.NameLength);
        builder.Property(b => b.Slogan).HasMaxLength(BrandText.SloganLength);
        builder.Property(b => b.Introduction).HasMaxLength(BrandText.IntroductionLength);
        // One county, one brand; one community, one feature; whatever two desks believe.
        builder.HasIndex(b => b.Division).IsUnique().HasFilter("retired_at is null");
        builder.HasIndex("CountyCode", nameof(ServiceBrand.Name)).IsUnique().HasFilter("retired_at is null");
        builder.HasIndex("CountyCode", nameof(ServiceBrand.Id));
    }

    public void Configure(EntityTypeBuilder<ResidentReport> builder)
    {
        builder.ToTable("resident_reports", "alliance");
        builder.Property(r => r.Community).HasColumnName("community_code");
        ListConfiguration.Areas(builder, "community_code");
        builder.Property(r => r.From).HasColumnName("period_from");
        builder.Property(r => r.Until).HasColumnName("period_until");
        builder.Property(r => r.Title).HasMaxLength(ReportText.TitleLength);
        builder.Property(r => r.Text).HasMaxLength(ReportText.TextLength);
        builder.Property(r => r.WithdrawReason).HasMaxLength(ResidentReport.ReasonLength);
        builder.Property(r => r.Figures).AsJson();
        builder.HasIndex(r => new { r.Community, r.Id });
        builder.HasIndex("TownCode", nameof(ResidentReport.Id));
        builder.HasIndex("CountyCode", nameof(ResidentReport.Id));
    }

    public void Configure(EntityTypeBuilder<ReportComment> builder)
    {
        builder.ToTable("report_comments", "alliance");
        builder.Property(c => c.Community).HasColumnName("community_code");
        ListConfiguration.Areas(builder, "community_code");
        builder.Property(c => c.Text).HasMaxLength(ReportComment.TextLength);
        builder.Property(c => c.BrowserHash).HasMaxLength(HashLength);
        builder.Property(c => c.HiddenReason).HasMaxLength(ResidentReport.ReasonLength);
        builder.Property(c => c.Raised).AsJson();
        builder.HasOne<ResidentReport>().WithMany().HasForeignKey(c => c.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.ReportId, c.Id });
        builder.HasIndex(c => new { c.ReportId, c.BrowserHash });
    }

    public void Configure(EntityTypeBuilder<LiaisonVisit> builder)
    {
        builder.ToTable("liaison_visits", "alliance");
        builder.Property(v => v.Community).HasColumnName("community_code");
        ListConfiguration.Areas(builder, "community_code");
        builder.Property(v => v.On).HasColumnName("visited_on");
        builder.HasMany(v => v.Matters).WithOne().HasForeignKey("VisitId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.Community, v.Id });
        builder.HasIndex("TownCode", nameof(LiaisonVisit.Id));
        builder.HasIndex("CountyCode", nameof(LiaisonVisit.Id));
    }

    public void Configure(EntityTypeBuilder<HeardMatter> builder)
    {
        builder.ToTable("heard_matters", "alliance");
        builder.Property(m => m.Text).HasMaxLength(HeardMatter.TextLength);
        builder.Property(m => m.Raised).AsJson();
        builder.HasIndex("VisitId");
    }
}
