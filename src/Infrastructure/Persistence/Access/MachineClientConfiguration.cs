using GovernanceApi.Domain.Access.Clients;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Access;

internal sealed class MachineClientConfiguration : IEntityTypeConfiguration<MachineClient>
{
    public void Configure(EntityTypeBuilder<MachineClient> builder)
    {
        builder.ToTable("machine_clients", "access");
        builder.Property(c => c.Name).HasMaxLength(MachineClient.NameLength);
        builder.Property(c => c.Operator).HasMaxLength(MachineClient.OperatorLength);
        builder.Property(c => c.Scopes).AsJsonList();
        builder.Property(c => c.Secrets).AsJsonList();
        builder.Property(c => c.Keys).AsJsonList();
        builder.Property(c => c.AreaCode).HasMaxLength(12).UseCollation("C");
        builder.Ignore(c => c.Area);
        builder.HasIndex(c => new { c.Name, c.Id });
        builder.HasIndex(c => c.AreaCode);
    }
}
