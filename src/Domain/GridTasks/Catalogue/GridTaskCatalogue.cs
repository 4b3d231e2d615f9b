using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Catalogue;

public enum CatalogueStatus
{
    Draft,
    Published,
}

public enum CatalogueAction
{
    PutItem,
    RemoveItem,
    Publish,
    Discard,
}

/// <summary>
/// 网格化管理任务目录: one version of a county's list of the work that its grids may be given. Edited as a draft, then
/// published with the day from which it holds and never changed again: items enter, change and leave with the next
/// version only.
/// </summary>
public sealed class GridTaskCatalogue : AggregateRoot, IHasArea
{
    public const int DocumentLength = 100;
    public const int NoteLength = 500;
    public const int MostItems = 300;

    private GridTaskCatalogue(Guid id)
        : base(id)
    {
    }

    /// <summary>The county whose list it is.</summary>
    public DivisionCode County { get; private set; }

    /// <summary>1, 2, 3 … in the county.</summary>
    public int Number { get; private set; }

    public CatalogueStatus Status { get; private set; }

    /// <summary>First local day on which it holds; null while a draft.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>发文字号 of the list.</summary>
    public string? Document { get; private set; }

    /// <summary>What changed and why, for those who read the history.</summary>
    public string? Note { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public Guid? DraftedBy { get; private set; }

    public Guid? PublishedBy { get; private set; }

    /// <summary>In the order of the list.</summary>
    public IReadOnlyList<CatalogueItem> Items { get; private set; } = [];

    DivisionCode? IHasArea.Area => County;

    /// <summary>The next version, with the items of the one before it; the first begins with the standing items.</summary>
    /// <param name="before">The latest published version of the county, if any.</param>
    public static GridTaskCatalogue Draft(Guid id, DivisionCode area, GridTaskCatalogue? before, Actor actor, DateTimeOffset now)
    {
        var catalogue = new GridTaskCatalogue(id)
        {
            County = CountyOf(area),
            Number = (before?.Number ?? 0) + 1,
            Items = before?.Items ?? StandingItems.All,
            CreatedAt = now,
            DraftedBy = actor.UserId,
        };
        catalogue.Raise(new CatalogueDrafted(catalogue.County.Value, catalogue.Number));
        return catalogue;
    }

    public static DivisionCode CountyOf(DivisionCode area) => DivisionCode.From(area.County.PadRight(DivisionCode.Length, '0'));

    /// <summary>The item of this code, or null.</summary>
    public CatalogueItem? Find(string code) => Items.FirstOrDefault(i => i.Code == code);

    /// <summary>Enters the item, or puts it in the place of the one of the same code. Nothing different, nothing recorded.</summary>
    public ErrorOr<Success> Put(CatalogueItem item)
    {
        if (WhyNotEdited() is { } refusal)
        {
            return refusal;
        }

        if (!CatalogueItem.IsValidCode(item.Code))
        {
            return CatalogueErrors.ItemCodeInvalid;
        }

        var present = Find(item.Code);
        if (item == present)
        {
            return Result.Success;
        }

        if (present is null && Items.Count == MostItems)
        {
            return CatalogueErrors.Full;
        }

        Items = present is null ? [.. Items, item] : [.. Items.Select(i => i.Code == item.Code ? item : i)];
        Raise(new CatalogueItemPut(item.Code, item.Class));
        return Result.Success;
    }

    public ErrorOr<Success> Remove(string code)
    {
        if (WhyNotEdited() is { } refusal)
        {
            return refusal;
        }

        if (Find(code) is null)
        {
            return CatalogueErrors.ItemNotFound;
        }

        if (StandingItems.Contains(code))
        {
            return CatalogueErrors.StandingItem;
        }

        Items = [.. Items.Where(i => i.Code != code)];
        Raise(new CatalogueItemRemoved(code));
        return Result.Success;
    }

    /// <summary>A draft may be thrown away; what was published stays.</summary>
    public ErrorOr<Success> Discard()
    {
        if (WhyNotEdited() is { } refusal)
        {
            return refusal;
        }

        Raise(new CatalogueDiscarded(County.Value, Number));
        return Result.Success;
    }

    /// <summary>From this day on it holds in the county. Neither the past nor the version before it is rewritten.</summary>
    /// <param name="before">The latest published version of the county, if any.</param>
    public ErrorOr<Success> Publish(DateOnly validFrom, string document, string? note, GridTaskCatalogue? before, Actor actor, DateTimeOffset now)
    {
        if (WhyNotEdited() is { } refusal)
        {
            return refusal;
        }

        if (validFrom < BusinessCalendar.DateOf(now) || validFrom <= before?.ValidFrom)
        {
            return CatalogueErrors.ValidFromTooEarly;
        }

        if (before is not null && Items.SequenceEqual(before.Items))
        {
            return CatalogueErrors.Unchanged;
        }

        Status = CatalogueStatus.Published;
        ValidFrom = validFrom;
        Document = document.Trim();
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        PublishedAt = now;
        PublishedBy = actor.UserId;
        Raise(new CataloguePublished(County.Value, Number, validFrom, Items.Count));
        return Result.Success;
    }

    /// <summary>The leave that this version gives to work of this code on a day from which it holds; null when it does not list it.</summary>
    public CatalogueCover? Cover(string code, DateOnly on) =>
        Status == CatalogueStatus.Published && ValidFrom <= on ? Find(code)?.Cover() : null;

    /// <summary>What may be done with this version now: a draft everything, a published one nothing.</summary>
    public IReadOnlyList<CatalogueAction> AllowedActions() => Status == CatalogueStatus.Draft ? Enum.GetValues<CatalogueAction>() : [];

    private Error? WhyNotEdited() => Status == CatalogueStatus.Draft ? null : CatalogueErrors.Published;
}
