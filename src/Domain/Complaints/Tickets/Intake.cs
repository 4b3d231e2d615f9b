using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>What is told when a complaint is registered. Who told it is kept apart, in the reporter.</summary>
/// <param name="Title">Null takes the beginning of the text.</param>
/// <param name="HasContact">A name, phone or address was given.</param>
/// <param name="ReceivedAt">When it reached us; null is now.</param>
/// <param name="RepeatOfId">An earlier ticket about the same matter by the same reporter (重复信访).</param>
public sealed record Intake(
    TicketNumber Number,
    IntakeChannel Channel,
    string? Title,
    string Text,
    Place Place,
    string? CategoryCode = null,
    Urgency Urgency = Urgency.Ordinary,
    bool Anonymous = false,
    bool HasContact = false,
    bool Confidential = false,
    DateTimeOffset? ReceivedAt = null,
    TicketSource? Source = null,
    Guid? RepeatOfId = null);

/// <summary>Where a ticket came from and its number there; unique together.</summary>
public sealed record TicketSource(string System, string ExternalId);

/// <summary>A row of a feed or file. With a reply it is a closed matter, without one a submitted one.</summary>
/// <param name="Followers">Votes for, as the source counts them.</param>
/// <param name="Opponents">Votes against.</param>
/// <param name="Outcome">What came of it; <see cref="Outcome.CannotVerify"/> where the source does not say.</param>
public sealed record ImportedMatter(
    TicketNumber Number,
    IntakeChannel Channel,
    string? Title,
    string Text,
    Place Place,
    TicketSource Source,
    DateTimeOffset ReceivedAt,
    string? CategoryCode = null,
    string? Reply = null,
    DateTimeOffset? RepliedAt = null,
    int Followers = 0,
    int Opponents = 0,
    bool Anonymous = false,
    Outcome Outcome = Outcome.CannotVerify);

/// <summary>The correctable fields as they should be.</summary>
public sealed record Correction(string Title, string Text, string? CategoryCode, Place Place, Urgency Urgency, bool Confidential);

/// <summary>The answer of who handled it.</summary>
/// <param name="PlannedOn">With <see cref="Outcome.Planned"/>.</param>
/// <param name="ReferredTo">With <see cref="Outcome.Referred"/>.</param>
/// <param name="Opinion">Of a petition.</param>
/// <param name="EvidenceRequired">The category asks for evidence.</param>
/// <param name="EvidenceCount">Files attached for it.</param>
public sealed record Resolution(
    Outcome Outcome,
    string Reply,
    DateOnly? PlannedOn = null,
    string? ReferredTo = null,
    PetitionOpinion? Opinion = null,
    bool EvidenceRequired = false,
    int EvidenceCount = 0);
