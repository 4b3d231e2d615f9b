using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Infrastructure.Complaints.Imports;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Complaints.Tickets;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    private const string County = "CountyCode";
    private const string Town = "TownCode";

    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.ToTable("tickets", "complaints");
        builder.Property(t => t.Number).HasMaxLength(30);
        builder.Property(t => t.Title).HasMaxLength(Ticket.MaxTitle);
        builder.Property(t => t.CategoryCode).HasMaxLength(6);
        builder.Property(t => t.Pending).AsJson();
        builder.Property(t => t.Opinion).AsJson();
        builder.Property(t => t.Verification).AsJson();
        builder.Property(t => t.Rating).AsJson();
        builder.Property(t => t.CoUnitIds).HasField("coUnitIds").AsArray("uuid[]");
        builder.Property(t => t.FormerOfficerIds).HasField("formerOfficerIds").AsArray("uuid[]");
        builder.ComplexProperty(t => t.Place, place =>
        {
            place.Property(p => p.Description).HasColumnName("place").HasMaxLength(300);
            place.Property(p => p.Division).HasColumnName("division_code");
            place.Property(p => p.CompoundId).HasColumnName("compound_id");
            place.Property(p => p.GridId).HasColumnName("grid_id");
            place.ComplexProperty(p => p.Point, point =>
            {
                point.Property(p => p.Longitude).HasColumnName("longitude");
                point.Property(p => p.Latitude).HasColumnName("latitude");
            });
        });
        builder.ComplexProperty(t => t.Source, source =>
        {
            source.Property(s => s.System).HasColumnName("source_system").HasMaxLength(60);
            source.Property(s => s.ExternalId).HasColumnName("source_external_id").HasMaxLength(200);
        });

        builder.Property<byte[]?>(ImportedTickets.SourceHash);

        // The area filter is an equality on the level of the caller's area: prefixes by LIKE never use an index here.
        builder.Property<string>(County).HasMaxLength(6).IsFixedLength().HasComputedColumnSql("left(division_code, 6)::char(6)", stored: true);
        builder.Property<string>(Town).HasMaxLength(9).IsFixedLength().HasComputedColumnSql("left(division_code, 9)::char(9)", stored: true);

        builder.HasOne(t => t.SearchEntry).WithOne().HasForeignKey<TicketSearchEntry>(e => e.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Steps).WithOne().HasForeignKey("TicketId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Clocks).WithOne().HasForeignKey("TicketId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Followers).WithOne().HasForeignKey("TicketId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.SupervisionNotes).WithOne().HasForeignKey("TicketId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(t => t.Clocks).AutoInclude();

        builder.HasIndex(t => t.Number).IsUnique();
        builder.HasIndex(nameof(Ticket.ParentId));
    }
}

internal sealed class TicketSearchEntryConfiguration : IEntityTypeConfiguration<TicketSearchEntry>
{
    public void Configure(EntityTypeBuilder<TicketSearchEntry> builder)
    {
        builder.ToTable("ticket_search", "complaints");
        builder.Property(e => e.Grams).HasField("grams").AsArray("text[]");
    }
}

internal sealed class TicketClockConfiguration : IEntityTypeConfiguration<TicketClock>
{
    public void Configure(EntityTypeBuilder<TicketClock> builder)
    {
        builder.ToTable("ticket_clocks", "complaints");
        builder.Property(c => c.RuleKey).HasMaxLength(60);
        builder.Property(c => c.Limit).AsJson();
        builder.Property(c => c.Extension).AsJson();
        builder.Property(c => c.Pauses).HasField("pauses").AsJsonList();
    }
}

internal sealed class TicketStepConfiguration : IEntityTypeConfiguration<TicketStep>
{
    public void Configure(EntityTypeBuilder<TicketStep> builder)
    {
        builder.ToTable("ticket_steps", "complaints");
        builder.Property(s => s.ActorRole).HasMaxLength(40);
        builder.Property(s => s.ReasonCode).HasMaxLength(60);
        builder.HasIndex("TicketId", nameof(TicketStep.Revision));
    }
}

internal sealed class FollowerConfiguration : IEntityTypeConfiguration<Follower>
{
    public void Configure(EntityTypeBuilder<Follower> builder)
    {
        builder.ToTable("ticket_followers", "complaints");
        builder.HasIndex(f => f.QueryCodeHash);
    }
}

internal sealed class SupervisionNoteConfiguration : IEntityTypeConfiguration<SupervisionNote>
{
    public void Configure(EntityTypeBuilder<SupervisionNote> builder)
    {
        builder.ToTable("ticket_supervisions", "complaints");
        builder.Property(n => n.LetterNumber).HasMaxLength(60);
        builder.Property(n => n.Reason).HasMaxLength(500);
    }
}
