using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.MeetingActions;

/// <summary>What happened to an action; the root fills in the heading. Free text stays in the action.</summary>
public abstract record ActionEvent(string Type) : DomainEvent(Type)
{
    public Guid ActionId { get; init; }

    public Guid MeetingId { get; init; }

    public OwnerKind OwnerKind { get; init; }

    /// <summary>Member or unit; null for the community.</summary>
    public Guid? OwnerId { get; init; }

    public string Division { get; init; } = "";
}

public sealed record ActionAssigned(DateOnly Deadline) : ActionEvent("meeting_action.assigned");

public sealed record ActionStarted() : ActionEvent("meeting_action.started");

/// <param name="InTime">On or before the deadline.</param>
public sealed record ActionClaimed(bool InTime) : ActionEvent("meeting_action.claimed");

public sealed record ActionInspected() : ActionEvent("meeting_action.inspected");

/// <param name="Kept">The claim was made in time.</param>
public sealed record ActionClosed(bool Kept) : ActionEvent("meeting_action.closed");

public sealed record ActionSentBack() : ActionEvent("meeting_action.sent_back");
