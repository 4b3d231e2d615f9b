using GovernanceApi.Domain.Feeds;
using GovernanceApi.Domain.Feeds.Webhooks;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Feeds;

/// <summary>Cursors, the order of deliveries and their indexes are in Sql/Feeds/webhooks.sql.</summary>
internal sealed class WebhookConfiguration
    : IEntityTypeConfiguration<WebhookSubscription>, IEntityTypeConfiguration<WebhookDelivery>, IEntityTypeConfiguration<WebhookAttempt>
{
    public void Configure(EntityTypeBuilder<WebhookSubscription> builder)
    {
        builder.ToTable("webhook_subscriptions", "feeds");
        builder.Property(s => s.Owner).AsJson();
        builder.Property(s => s.Name).HasMaxLength(WebhookSubscription.NameLength);
        builder.Property(s => s.Url).HasMaxLength(WebhookUrl.MaxLength);
        builder.Property(s => s.EventTypes).AsJsonList();
        builder.Property(s => s.Area).HasColumnName("area_code");
        builder.Property(s => s.AreaPrefix).HasMaxLength(12);
        builder.HasIndex(s => s.OwnerId);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries", "feeds");
        builder.HasKey(d => new { d.SubscriptionId, d.EventId });
        builder.Property(d => d.Type).HasMaxLength(EventPattern.MaxLength);
        builder.Property(d => d.AggregateType).HasMaxLength(40);
        builder.HasIndex(d => new { d.SubscriptionId, d.State, d.EventId });
        builder.HasOne<WebhookSubscription>().WithMany().HasForeignKey(d => d.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<WebhookAttempt> builder)
    {
        builder.ToTable("webhook_attempts", "feeds");
        builder.HasKey(a => new { a.SubscriptionId, a.EventId, a.Number });
        builder.Property(a => a.Answer).HasMaxLength(2000);
        builder.HasOne<WebhookDelivery>().WithMany().HasForeignKey(a => new { a.SubscriptionId, a.EventId }).OnDelete(DeleteBehavior.Cascade);
    }
}
