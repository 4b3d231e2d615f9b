using ErrorOr;

namespace GovernanceApi.Domain.Alliance.Evaluations;

/// <summary>Every refusal of a member's evaluation: stable code, kind, sentence.</summary>
public static class EvaluationErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.evaluation_not_found", "There is no such evaluation.");
    public static readonly Error YearNotOver = Field("year", "alliance.evaluation_year_not_over", "A year is evaluated when it is over.");
    public static readonly Error NoScheme = Error.Conflict("alliance.evaluation_no_scheme", "No scheme is published for this year.");
    public static readonly Error Nobody = Error.Conflict("alliance.evaluation_nobody", "No member with an agreement in that year waits for its evaluation to begin.");
    public static readonly Error AppealOpen = Error.Conflict("alliance.evaluation_appeal_open", "The member may still appeal; it becomes final afterwards.");
    public static readonly Error AppealClosed = Error.Conflict("alliance.evaluation_appeal_closed", "The time to appeal is over.");
    public static readonly Error RecordNotInScore = Field("records", "alliance.evaluation_record_not_in_score", "A disputed record is one that the score counts.");
    public static readonly Error VoidedNotDisputed = Field("voided", "alliance.evaluation_voided_not_disputed", "Whoever upholds an appeal voids at least one of the disputed records, and no other.");
    public static readonly Error VoidedWhenRejected = Field("voided", "alliance.evaluation_voided_when_rejected", "Whoever rejects an appeal voids nothing.");

    public static Error NotAllowed(EvaluationStatus status, EvaluationAction action) =>
        Error.Conflict("alliance.evaluation_action_not_allowed", $"An evaluation that is {Camel(status)} does not allow {Camel(action)}.", new Dictionary<string, object>
        {
            ["status"] = Camel(status),
            ["action"] = Camel(action),
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
