using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Grids;

public enum GridPostKind
{
    /// <summary>网格长.</summary>
    Leader,

    /// <summary>专职网格员: each grid has one.</summary>
    Worker,
}

/// <summary>One term of one person in one post of a grid; ended terms stay as history.</summary>
public sealed class GridPost : Entity
{
    private GridPost()
        : base(Guid.Empty)
    {
    }

    internal GridPost(GridPostKind kind, Guid userId, PhoneNumber? dutyPhone, DateTimeOffset from)
        : base(Guid.CreateVersion7(from))
    {
        Kind = kind;
        UserId = userId;
        DutyPhone = dutyPhone;
        From = from;
    }

    public GridPostKind Kind { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>值守电话, shown on the public card: the post's number, given for that purpose.</summary>
    public PhoneNumber? DutyPhone { get; private set; }

    public DateTimeOffset From { get; private set; }

    /// <summary>Null while the term runs.</summary>
    public DateTimeOffset? Until { get; private set; }

    internal void Answer(PhoneNumber? dutyPhone) => DutyPhone = dutyPhone;

    internal void End(DateTimeOffset now) => Until = now;
}
