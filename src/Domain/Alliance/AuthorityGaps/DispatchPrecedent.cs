using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.AuthorityGaps;

/// <summary>A ruling as the dispatcher uses it: in this area, for this category and these words, that unit.</summary>
public sealed class DispatchPrecedent : AggregateRoot, IHasArea
{
    private DispatchPrecedent(Guid id)
        : base(id)
    {
    }

    /// <summary>The gap that was ruled.</summary>
    public Guid GapId { get; private set; }

    /// <summary>The competent unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Six digits; of an upper level it holds for everything below.</summary>
    public string CategoryCode { get; private set; } = "";

    /// <summary>The county or community that it holds for.</summary>
    public DivisionCode Division { get; private set; }

    public IReadOnlyList<string> Keywords { get; private set; } = [];

    public string Text { get; private set; } = "";

    /// <summary>First local day.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>When it ceased to hold; null while it does.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    DivisionCode? IHasArea.Area => Division;

    internal static DispatchPrecedent Set(Guid id, Guid gapId, Ruling ruling)
    {
        var precedent = new DispatchPrecedent(id)
        {
            GapId = gapId,
            UnitId = ruling.UnitId,
            CategoryCode = ruling.CategoryCode,
            Division = ruling.Area,
            Keywords = ruling.Keywords,
            Text = ruling.Text,
            Since = ruling.DecidedOn,
        };
        precedent.Raise(new DispatchPrecedentSet(gapId, ruling.UnitId, ruling.CategoryCode, ruling.Area.Value));
        return precedent;
    }

    /// <summary>It holds no more: a later decision or another rule took its place. What was dispatched by it stands.</summary>
    public ErrorOr<Success> Withdraw(string reason, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
        {
            return GapErrors.PrecedentWithdrawn;
        }

        (WithdrawnAt, WithdrawReason) = (now, reason);
        Raise(new DispatchPrecedentWithdrawn(GapId));
        return Result.Success;
    }

    /// <summary>Which of its words a text holds.</summary>
    public IReadOnlyList<string> WordsIn(string text) => [.. Keywords.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Whether it speaks of a matter: its area, its category or one below it, and one of its words where it has any.</summary>
    public bool Fits(DivisionCode division, string? categoryCode, string text) =>
        Division.Covers(division) && categoryCode is not null && categoryCode.StartsWith(Branch(CategoryCode), StringComparison.Ordinal)
        && (Keywords.Count == 0 || WordsIn(text).Count > 0);

    /// <summary>The codes of a category and of those above it: which precedents may speak of it.</summary>
    public static IReadOnlyList<string> Above(string categoryCode) =>
        [.. new[] { categoryCode, categoryCode[..4] + "00", categoryCode[..2] + "0000" }.Distinct(StringComparer.Ordinal)];

    private static string Branch(string code) => code.EndsWith("0000", StringComparison.Ordinal) ? code[..2] : code.EndsWith("00", StringComparison.Ordinal) ? code[..4] : code;
}
