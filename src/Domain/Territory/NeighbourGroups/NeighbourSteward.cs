using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.NeighbourGroups;

/// <summary>邻管家: one term of the volunteer of one neighbour group; ended terms stay as history.</summary>
public sealed class NeighbourSteward : Entity
{
    private NeighbourSteward()
        : base(Guid.Empty)
    {
    }

    internal NeighbourSteward(StewardIdentity steward, DateTimeOffset from)
        : base(Guid.CreateVersion7(from))
    {
        (UserId, Name, DutyPhone) = (steward.UserId, steward.Name, steward.DutyPhone);
        From = from;
    }

    /// <summary>The account; null for a steward who has none.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>As given for the public card, of a steward without an account.</summary>
    public string? Name { get; private set; }

    /// <summary>As given for the public card.</summary>
    public PhoneNumber? DutyPhone { get; private set; }

    public DateTimeOffset From { get; private set; }

    /// <summary>Null while the term runs.</summary>
    public DateTimeOffset? Until { get; private set; }

    internal bool Is(StewardIdentity other) => (UserId, Name, DutyPhone) == (other.UserId, other.Name, other.DutyPhone);

    /// <summary>The term is over: what was given for the card is not kept longer than the card needs it (PIPL art. 19).</summary>
    internal void End(DateTimeOffset now)
    {
        Until = now;
        DutyPhone = null;
        Name = Name is null ? null : PersonName.Mask(Name);
    }
}

/// <summary>Who becomes steward: an account, or a name and the duty phone that the person gave for the public card.</summary>
public sealed record StewardIdentity
{
    public const int NameLength = 40;

    private StewardIdentity(Guid? userId, string? name, PhoneNumber? dutyPhone) => (UserId, Name, DutyPhone) = (userId, name, dutyPhone);

    public Guid? UserId { get; }

    public string? Name { get; }

    public PhoneNumber? DutyPhone { get; }

    public static StewardIdentity Account(Guid userId, PhoneNumber? dutyPhone) => new(userId, null, dutyPhone);

    public static ErrorOr<StewardIdentity> Named(string? name, PhoneNumber? dutyPhone) =>
        string.IsNullOrWhiteSpace(name) || name.Trim().Length > NameLength || dutyPhone is null
            ? Error.Validation("territory.steward_incomplete", "A steward without an account has a name and a duty phone.")
            : new StewardIdentity(null, name.Trim(), dutyPhone);
}
