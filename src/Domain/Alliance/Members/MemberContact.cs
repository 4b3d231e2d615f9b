using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Members;

/// <summary>联系人: who is called at a member, by function. Name and phone are sealed elsewhere, under the contact's id.</summary>
public sealed class MemberContact : Entity
{
    public const int PostLength = 40;

    /// <summary>How many a member names.</summary>
    public const int Most = 5;

    private MemberContact()
        : base(Guid.Empty)
    {
    }

    internal MemberContact(Guid id)
        : base(id)
    {
    }

    /// <summary>The function: 联络员, 负责人.</summary>
    public string Post { get; internal init; } = "";

    public DateTimeOffset AddedAt { get; internal init; }
}
