using ErrorOr;

namespace GovernanceApi.Domain.Alliance.MeetingActions;

/// <summary>Every refusal of a meeting's action: stable code, kind, sentence.</summary>
public static class ActionErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.action_not_found", "There is no such action.");
    public static readonly Error DeadlineInPast = Field("deadline", "alliance.action_deadline_in_past", "A deadline is today or later.");
    public static readonly Error OwnerInvalid = Field("ownerId", "alliance.action_owner", "The owner is a member of the county's alliance, a unit of the county, or the community itself without an id.");
    public static readonly Error InspectedByClaimer = Error.Conflict("alliance.action_inspected_by_claimer", "Somebody other than the one who claimed it inspects it.");

    public static Error NotAllowed(ActionStatus status, ActionAct act) =>
        Error.Conflict("alliance.action_not_allowed", $"An action that is {Camel(status)} does not allow {Camel(act)}.", new Dictionary<string, object>
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
