using System.Security.Cryptography;
using GovernanceApi.Domain.Access;
using Microsoft.AspNetCore.Identity;

namespace GovernanceApi.Application.Access.Users;

/// <summary>A member of staff who signs in. Residents have no account.</summary>
public sealed class UserAccount : IdentityUser<Guid>
{
    public const int NameLength = 60;
    private const int StampLength = 32;

    /// <summary>The person's name as colleagues see it.</summary>
    public required string DisplayName { get; set; }

    public required Role Role { get; set; }

    /// <summary>12-digit division whose records the role reaches; null for handlers of a unit.</summary>
    public string? AreaCode { get; set; }

    /// <summary>Department or company of a handler.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>The member of the service alliance that an agent works for.</summary>
    public Guid? MemberId { get; set; }

    /// <summary>12-digit division whose administrators look after this account: its own area or that of its unit or member; null for an administrator of the whole installation.</summary>
    public string? ManagedIn { get; set; }

    /// <summary>Disabled accounts cannot sign in, and their sessions end within seconds.</summary>
    public bool Disabled { get; set; }

    /// <summary>True until a password set by somebody else is changed.</summary>
    public bool MustChangePassword { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Counts changes made by administrators: the account's ETag.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>Every cookie carries the stamp: a new one ends all sessions within seconds.</summary>
    public void EndSessions() => SecurityStamp = RandomNumberGenerator.GetHexString(StampLength);
}
