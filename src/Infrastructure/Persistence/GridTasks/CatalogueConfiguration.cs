using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.GridTasks;

internal sealed class CatalogueConfiguration : IEntityTypeConfiguration<GridTaskCatalogue>
{
    public void Configure(EntityTypeBuilder<GridTaskCatalogue> builder)
    {
        builder.ToTable("catalogues", "grid_tasks");
        builder.Property(c => c.County).HasColumnName("county_code");
        builder.Property(c => c.Document).HasMaxLength(GridTaskCatalogue.DocumentLength);
        builder.Property(c => c.Note).HasMaxLength(GridTaskCatalogue.NoteLength);
        // A version is read and written as a whole and compared item by item: a document, not rows.
        builder.Property(c => c.Items).AsJsonList();
        // Also says that a county drafts one version at a time.
        builder.HasIndex(c => new { c.County, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.County, c.ValidFrom });
    }
}
