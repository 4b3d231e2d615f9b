using ErrorOr;

namespace GovernanceApi.Domain.Alliance.Evaluations;

/// <summary>Every refusal of an evaluation scheme: stable code, kind, sentence.</summary>
public static class SchemeErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.scheme_not_found", "There is no such scheme.");
    public static readonly Error Published = Error.Conflict("alliance.scheme_published", "A published scheme never changes; draft the next version.");
    public static readonly Error DraftExists = Error.Conflict("alliance.scheme_draft_exists", "The county has a draft already.");
    public static readonly Error Weights = Error.Conflict("alliance.scheme_weights", "The weights of the items add up to 100.");
    public static readonly Error YearBegun = Error.Conflict("alliance.scheme_year_begun", "The evaluation of this year has begun; it keeps its scheme.");
    public static readonly Error Bands = Field("bands", "alliance.scheme_bands", "Bands go from the best down to 0, each begins below the one before it, the first at 100 or below.");

    public static Error ItemKinds(int index) => Item(index, "kinds", "alliance.scheme_item_kinds", "An item counts at least one kind, each once.");

    public static Error ItemAgainst(int index) =>
        Item(index, "against", "alliance.scheme_item_against", "A share, and nothing else, is taken against other kinds than it counts.");

    public static Error ItemTarget(int index) =>
        Item(index, "target", "alliance.scheme_item_target", "The target is above 0, at most 1,000,000 and of a share at most 100, with at most two decimals.");

    public static Error ItemWithoutRecords(int index) =>
        Item(index, "withoutRecords", "alliance.scheme_item_without", "Points without records are for an average or a share, from 0 to the weight.");

    public static Error ItemWeight(int index) => Item(index, "weight", "alliance.scheme_item_weight", "A weight is 1 to 100 points.");

    public static Error ItemDeductions(int index) => Item(index, "deductions", "alliance.scheme_item_deductions", "Each kind is deducted once, by 1 to 100 points a record.");

    private static Error Item(int index, string name, string code, string detail) => Field($"items/{index}/{name}", code, detail);

    private static Error Field(string name, string code, string detail) =>
        Error.Validation(code, detail, new Dictionary<string, object> { ["pointer"] = "/" + name });
}
