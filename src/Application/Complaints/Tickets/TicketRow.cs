using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>A ticket in a list. No personal data.</summary>
/// <param name="Number">What people read out: local day of registration and a running number.</param>
/// <param name="GridName">The grid it was dispatched to, else the one the place lies in.</param>
/// <param name="DueAt">Earliest due date of the running clocks; null when none runs.</param>
/// <param name="DueProvisional">Counted past the known calendar: may still move.</param>
/// <param name="SupervisionLevel">0 to 3.</param>
/// <param name="Repeat">The same reporter brought the same matter before.</param>
/// <param name="FollowerCount">People behind it besides the reporter.</param>
public sealed record TicketRow(
    Guid Id,
    string Number,
    int Revision,
    string Title,
    TicketStatus Status,
    int Round,
    IntakeChannel Channel,
    Urgency Urgency,
    string? CategoryCode,
    string? CategoryName,
    string DivisionCode,
    string? DivisionName,
    Guid? CompoundId,
    string? CompoundName,
    Guid? GridId,
    string? GridName,
    Guid? LeadUnitId,
    string? LeadUnitName,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? DueAt,
    bool DueProvisional,
    bool Overdue,
    int SupervisionLevel,
    bool Repeat,
    int FollowerCount,
    bool Confidential);
