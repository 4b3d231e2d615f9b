using ErrorOr;

namespace GovernanceApi.Domain.Alliance.AuthorityGaps;

/// <summary>Every refusal of the register of authority gaps: stable code, kind, sentence.</summary>
public static class GapErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.gap_not_found", "There is no such authority gap.");
    public static readonly Error DivisionInvalid = Field("division", "alliance.gap_division", "A gap is raised in a community of the caller's, or by a ticket.");
    public static readonly Error TicketUnknown = Field("ticketId", "alliance.gap_ticket_unknown", "There is no such ticket among those you may see.");
    public static readonly Error TicketNotBounced = Error.Conflict("alliance.gap_ticket_not_bounced", "No unit has contested the dispatch of this ticket.");
    public static readonly Error TicketTwice = Error.Conflict("alliance.gap_ticket_twice", "A gap was raised by this ticket already.");
    public static readonly Error UnitUnknown = Field("unitId", "alliance.gap_unit_unknown", "There is no such unit in the county.");
    public static readonly Error CategoryUnknown = Field("categoryCode", "alliance.gap_category_unknown", "There is no such category.");
    public static readonly Error AreaInvalid = Field("area", "alliance.gap_area", "A ruling holds for the gap's community or for its county.");
    public static readonly Error NotHeard = Error.Conflict("alliance.gap_not_heard", "It is ruled once the meeting on whose agenda it is was held.");
    public static readonly Error DecidedInFuture = Field("decidedOn", "alliance.gap_decided_in_future", "It was not decided after today.");
    public static readonly Error TooManyKeywords = Field("keywords", "alliance.gap_too_many_keywords", "At most ten keywords.");

    public static readonly Error PrecedentNotFound = Error.NotFound("alliance.precedent_not_found", "There is no such precedent.");
    public static readonly Error PrecedentWithdrawn = Error.Conflict("alliance.precedent_withdrawn", "The precedent was withdrawn already.");

    public static Error NotAllowed(GapStatus status, GapAct act) =>
        Error.Conflict("alliance.gap_action_not_allowed", $"A gap that is {Camel(status)} does not allow {Camel(act)}.", new Dictionary<string, object>
        {
            ["status"] = Camel(status),
            ["action"] = Camel(act),
        });

    private static Error Field(string name, string code, string detail) =>
        Error.Validation(code, detail, new Dictionary<string, object> { ["pointer"] = "/" + name });

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
