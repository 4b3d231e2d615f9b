using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Access;

/// <summary>The stored answer to a request with an idempotency key, written in the transaction of its effect; kept 30 days.</summary>
internal sealed class IdempotencyRecord
{
    /// <summary>User id, or <c>public</c>.</summary>
    public required string Client { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of the request's type, content and expected revision.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>The answer, encrypted: some answers hold a query code.</summary>
    public required byte[] Response { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("idempotency_records", "access");
        builder.HasKey(r => new { r.Client, r.Key });
        builder.Property(r => r.Client).HasMaxLength(40);
        builder.Property(r => r.Key).HasMaxLength(100);
        builder.HasIndex(r => r.CreatedAt);
    }
}
