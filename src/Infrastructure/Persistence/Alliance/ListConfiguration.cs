using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Matching;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Alliance;

/// <summary>The three lists: demands, offerings with their appointments, projects.</summary>
internal sealed class ListConfiguration :
    IEntityTypeConfiguration<Demand>, IEntityTypeConfiguration<ResourceOffering>, IEntityTypeConfiguration<ServiceSlot>, IEntityTypeConfiguration<ServiceProject>,
    IEntityTypeConfiguration<ProjectDemand>, IEntityTypeConfiguration<ProjectBooking>, IEntityTypeConfiguration<ProjectRating>, IEntityTypeConfiguration<MatchTuning>
{
    private const int NumberLength = 20;
    private const int CodeLength = 13;
    private const int HashLength = 32;

    public void Configure(EntityTypeBuilder<Demand> builder)
    {
        builder.ToTable("demands", "alliance");
        builder.Property(d => d.Number).HasMaxLength(NumberLength);
        builder.Property(d => d.Community).HasColumnName("community_code");
        Areas(builder, "community_code");
        builder.Property(d => d.Title).HasMaxLength(Demand.TitleLength);
        builder.Property(d => d.Text).HasMaxLength(Demand.TextLength);
        builder.Property(d => d.PublicText).HasMaxLength(Demand.PublicTextLength);
        builder.Property(d => d.History).AsJsonList();
        builder.ComplexProperty(d => d.Point, Degrees);
        builder.HasIndex(d => d.Number).IsUnique();
        builder.Property(d => d.SourceSystem).HasMaxLength(DemandFacts.SourceSystemLength);
        builder.Property(d => d.ExternalId).HasMaxLength(DemandFacts.ExternalIdLength);
        builder.HasIndex(d => new { d.Community, d.SourceSystem, d.ExternalId }).IsUnique().HasFilter("external_id is not null");
        builder.HasIndex(d => new { d.Community, d.Id });
        builder.HasIndex(d => new { d.Community, d.Status, d.Id });
        builder.HasIndex("TownCode", nameof(Demand.Id));
        builder.HasIndex("CountyCode", nameof(Demand.Id));
        builder.HasIndex("CountyCode", nameof(Demand.Status), nameof(Demand.Category), nameof(Demand.Id));
        builder.HasIndex("CountyCode", nameof(Demand.ListedAt));
        builder.HasIndex(d => d.UnmetFrom).HasFilter("status = 'listed'");
        builder.HasIndex(d => d.EndedAt).HasFilter("requester_forgotten_at is null");
    }

    public void Configure(EntityTypeBuilder<ResourceOffering> builder)
    {
        builder.ToTable("resources", "alliance");
        builder.Property(r => r.Number).HasMaxLength(NumberLength);
        builder.Property(r => r.Division).HasColumnName("division_code");
        Areas(builder, "division_code");
        builder.Property(r => r.From).HasColumnName("valid_from");
        builder.Property(r => r.Until).HasColumnName("valid_until");
        builder.Property(r => r.Title).HasMaxLength(ResourceOffering.TitleLength);
        builder.Property(r => r.Text).HasMaxLength(ResourceOffering.TextLength);
        builder.Property(r => r.Conditions).HasMaxLength(ResourceOffering.ConditionsLength);
        builder.Property(r => r.QualificationNumber).HasMaxLength(Qualification.TextLength);
        builder.Property(r => r.History).AsJsonList();
        builder.ComplexProperty(r => r.Point, Degrees);
        builder.HasOne<AllianceMember>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => new { r.MemberId, r.Id });
        builder.HasIndex("CountyCode", nameof(ResourceOffering.Id));
        builder.HasIndex("CountyCode", nameof(ResourceOffering.Status), nameof(ResourceOffering.Category), nameof(ResourceOffering.Id));
    }

    public void Configure(EntityTypeBuilder<ServiceSlot> builder)
    {
        builder.ToTable("service_slots", "alliance", table => table.HasCheckConstraint("ck_service_slots_booked", "booked between 0 and capacity"));
        builder.Property(s => s.Division).HasColumnName("division_code");
        builder.Property(s => s.Place).HasMaxLength(ServiceSlot.PlaceLength);
        builder.Ignore(s => s.Free);
        builder.HasOne<ResourceOffering>().WithMany().HasForeignKey(s => s.ResourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ResourceId, s.StartsAt });
    }

    public void Configure(EntityTypeBuilder<ServiceProject> builder)
    {
        builder.ToTable("projects", "alliance");
        builder.Property(p => p.Number).HasMaxLength(NumberLength);
        builder.Property(p => p.Community).HasColumnName("community_code");
        Areas(builder, "community_code");
        builder.Property(p => p.Title).HasMaxLength(ServiceProject.TitleLength);
        builder.Property(p => p.Place).HasMaxLength(ServiceProject.PlaceLength);
        builder.Property(p => p.RatingCode).HasMaxLength(CodeLength);
        builder.Property(p => p.Delivery).AsJson();
        builder.Property(p => p.History).AsJsonList();
        builder.HasOne<AllianceMember>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Demands).WithOne().HasForeignKey(d => d.ProjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Bookings).WithOne().HasForeignKey(b => b.ProjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.Number).IsUnique();
        builder.HasIndex(p => p.RatingCode).IsUnique();
        builder.HasIndex(p => new { p.Community, p.Id });
        builder.HasIndex(p => new { p.Community, p.StartsAt });
        builder.HasIndex(p => new { p.MemberId, p.Id });
        builder.HasIndex(p => new { p.MemberId, p.StartsAt });
        builder.HasIndex("TownCode", nameof(ServiceProject.Id));
        builder.HasIndex("CountyCode", nameof(ServiceProject.Id));
        builder.HasIndex("CountyCode", nameof(ServiceProject.Status), nameof(ServiceProject.Id));
        builder.HasIndex("CountyCode", nameof(ServiceProject.DeliveredAt));
        builder.HasIndex(p => p.ConfirmDue).HasFilter("status = 'claimed'");
    }

    public void Configure(EntityTypeBuilder<ProjectDemand> builder)
    {
        builder.ToTable("project_demands", "alliance");
        builder.HasKey(d => new { d.ProjectId, d.DemandId });
        builder.HasOne<Demand>().WithMany().HasForeignKey(d => d.DemandId).OnDelete(DeleteBehavior.Restrict);
        // One demand is never claimed twice, whatever two processes believe.
        builder.HasIndex(d => d.DemandId).IsUnique().HasFilter("holds").HasDatabaseName("ux_project_demands_demand_id_held");
    }

    public void Configure(EntityTypeBuilder<ProjectBooking> builder)
    {
        builder.ToTable("project_bookings", "alliance");
        builder.HasKey(b => new { b.ProjectId, b.SlotId });
        builder.HasOne<ServiceSlot>().WithMany().HasForeignKey(b => b.SlotId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => b.SlotId);
        builder.HasIndex(b => b.ResourceId);
    }

    public void Configure(EntityTypeBuilder<ProjectRating> builder)
    {
        builder.ToTable("project_ratings", "alliance");
        builder.Property(r => r.Community).HasColumnName("community_code");
        builder.Property(r => r.Comment).HasMaxLength(ProjectRating.CommentLength);
        builder.Property(r => r.BrowserHash).HasMaxLength(HashLength);
        builder.HasOne<ServiceProject>().WithMany().HasForeignKey(r => r.ProjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.ProjectId, r.BrowserHash }).IsUnique();
        builder.HasIndex(r => new { r.ProjectId, r.Id });
    }

    public void Configure(EntityTypeBuilder<MatchTuning> builder)
    {
        builder.ToTable("match_tunings", "alliance");
        builder.Property(t => t.County).HasColumnName("county_code");
        builder.Property(t => t.Weights).AsJson();
        builder.HasIndex(t => t.County).IsUnique();
    }

    /// <summary>The county and the township of a column of twelve digits, for what is filtered by them.</summary>
    internal static void Areas<T>(EntityTypeBuilder<T> builder, string column)
        where T : class
    {
        builder.Property<string>("CountyCode").HasMaxLength(6).IsFixedLength().HasComputedColumnSql($"left({column}, 6)::char(6)", stored: true);
        builder.Property<string>("TownCode").HasMaxLength(9).IsFixedLength().HasComputedColumnSql($"left({column}, 9)::char(9)", stored: true);
    }

    private static void Degrees(ComplexPropertyBuilder<GeoPoint> point)
    {
        point.Property(p => p.Longitude).HasColumnName("longitude");
        point.Property(p => p.Latitude).HasColumnName("latitude");
    }
}
