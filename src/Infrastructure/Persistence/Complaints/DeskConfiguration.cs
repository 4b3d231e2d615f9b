using GovernanceApi.Domain.Complaints.ReplyTemplates;
using GovernanceApi.Domain.Complaints.SavedViews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Complaints;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_views", "complaints");
        builder.Property(v => v.Name).HasMaxLength(SavedView.MaxName);
        builder.Property(v => v.Query).HasMaxLength(SavedView.MaxQuery);
        builder.HasIndex(v => v.OwnerId);
    }
}

internal sealed class ReplyTemplateConfiguration : IEntityTypeConfiguration<ReplyTemplate>
{
    public void Configure(EntityTypeBuilder<ReplyTemplate> builder)
    {
        builder.ToTable("reply_templates", "complaints");
        builder.Property(t => t.Title).HasMaxLength(ReplyTemplate.MaxTitle);
        builder.Property(t => t.Text).HasMaxLength(ReplyTemplate.MaxText);
        builder.Property(t => t.CategoryCode).HasMaxLength(6);
    }
}
