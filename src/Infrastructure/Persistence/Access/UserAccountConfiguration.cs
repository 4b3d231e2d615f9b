using GovernanceApi.Application.Access.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Access;

internal sealed class UserAccountConfiguration :
    IEntityTypeConfiguration<UserAccount>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<UserAccount> builder)
    {
        builder.ToTable("users", "access");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.DisplayName).HasMaxLength(UserAccount.NameLength);
        builder.Property(u => u.AreaCode).HasMaxLength(12);
        builder.Property(u => u.ManagedIn).HasMaxLength(12);
        builder.Property(u => u.Revision).IsConcurrencyToken();
        builder.HasIndex(u => new { u.DisplayName, u.Id });
        // "C": the area is asked for by prefix.
        builder.Property(u => u.ManagedIn).UseCollation("C");
        builder.HasIndex(u => u.ManagedIn);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("user_claims", "access");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("user_logins", "access");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("user_tokens", "access");
}
