using GovernanceApi.Application.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>A version of a county's task catalogue, without its items.</summary>
/// <param name="Number">1, 2, 3 … in the county.</param>
/// <param name="ValidFrom">First day on which it holds; null while a draft.</param>
/// <param name="Document">Number of the document that published it.</param>
/// <param name="InForce">It is the one that holds today.</param>
public sealed record CatalogueRow(
    Guid Id, int Revision, string CountyCode, int Number, CatalogueStatus Status, DateOnly? ValidFrom, string? Document, string? Note,
    DateTimeOffset CreatedAt, DateTimeOffset? PublishedAt, int ItemCount, bool InForce) : IRevisioned
{
    internal static CatalogueRow Of(GridTaskCatalogue c, bool inForce) => new(
        c.Id, c.Revision, c.County.Value, c.Number, c.Status, c.ValidFrom, c.Document, c.Note, c.CreatedAt, c.PublishedAt, c.Items.Count, inForce);
}

/// <summary>A version with its items.</summary>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record CatalogueDetails(
    CatalogueRow Catalogue, int Revision, IReadOnlyList<CatalogueItemDetails> Items, IReadOnlyList<CatalogueAction> AllowedActions) : IRevisioned;

/// <param name="NameEn">English name; null where the list has none.</param>
/// <param name="Department">Whose matter it is.</param>
/// <param name="Limit">Time to do it, from assignment; null where whoever assigns it says when it is due.</param>
/// <param name="EstimatedMinutes">For one task.</param>
/// <param name="FitForStewards">A neighbour steward may do it, of their own will.</param>
/// <param name="Standing">It is in every catalogue.</param>
public sealed record CatalogueItemDetails(
    string Code, string Name, string? NameEn, TaskClass Class, string Department, string LegalBasis, ItemFrequency Frequency, ItemLimit? Limit,
    bool EvidenceRequired, int EstimatedMinutes, bool FitForStewards, bool Standing)
{
    internal static CatalogueItemDetails Of(CatalogueItem i) => new(
        i.Code, i.Name, i.NameEn, i.Class, i.Department, i.LegalBasis, new ItemFrequency(i.Frequency.Times, i.Frequency.Per, i.Frequency.Text), ItemLimit.Of(i.Limit),
        i.EvidenceRequired, i.EstimatedMinutes, i.FitForStewards, StandingItems.Contains(i.Code));
}

/// <summary>So many times a period, in words, or as needed, which is neither.</summary>
public sealed record ItemFrequency(int? Times, FrequencyPeriod? Per, string? Text);

/// <param name="Amount">1 to 3660.</param>
public sealed record ItemLimit(int Amount, LimitUnit Unit)
{
    internal static ItemLimit? Of(Limit? limit) => limit is null ? null : new ItemLimit(limit.Amount, limit.Unit);

    internal Limit ToLimit() => new(Amount, Unit);
}

/// <summary>What the list gained, lost and changed between two versions.</summary>
/// <param name="Changed">The same code before and after.</param>
public sealed record CatalogueComparison(
    int From, int To, IReadOnlyList<CatalogueItemDetails> Entered, IReadOnlyList<CatalogueItemDetails> Left, IReadOnlyList<ChangedItem> Changed)
{
    internal static CatalogueComparison Between(GridTaskCatalogue? earlier, GridTaskCatalogue later)
    {
        var changes = CatalogueChanges.Between(earlier?.Items ?? [], later.Items);
        return new CatalogueComparison(
            earlier?.Number ?? 0, later.Number,
            [.. changes.Entered.Select(CatalogueItemDetails.Of)],
            [.. changes.Left.Select(CatalogueItemDetails.Of)],
            [.. changes.Changed.Select(c => new ChangedItem(CatalogueItemDetails.Of(c.Before), CatalogueItemDetails.Of(c.After)))]);
    }
}

public sealed record ChangedItem(CatalogueItemDetails Before, CatalogueItemDetails After);

/// <summary>Where a version stands after an act.</summary>
public sealed record CatalogueReceipt(Guid Id, int Number, CatalogueStatus Status, int Revision) : IRevisioned
{
    internal static CatalogueReceipt Of(GridTaskCatalogue c) => new(c.Id, c.Number, c.Status, c.Revision);
}
