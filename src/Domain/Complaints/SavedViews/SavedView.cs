using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.SavedViews;

/// <summary>A list's filters under a name, one's own or shared with all who see the list.</summary>
public sealed class SavedView : AggregateRoot
{
    public const int MaxName = 60;
    public const int MaxQuery = 2000;

    private SavedView(Guid id)
        : base(id)
    {
    }

    private SavedView()
        : base(Guid.Empty)
    {
    }

    public Guid OwnerId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The query string of the list, without the question mark.</summary>
    public string Query { get; private set; } = "";

    public bool Shared { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public static ErrorOr<SavedView> Save(Guid id, Guid ownerId, string name, string query, bool shared, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > MaxName)
        {
            return SavedViewErrors.NameInvalid;
        }

        if (query.Length > MaxQuery)
        {
            return SavedViewErrors.QueryTooLong;
        }

        var view = new SavedView(id) { OwnerId = ownerId, Name = name.Trim(), Query = query.TrimStart('?'), Shared = shared, CreatedAt = now };
        view.Raise(new SavedViewCreated(id, shared));
        return view;
    }

    /// <summary>Asked before it is removed: only its owner may.</summary>
    public ErrorOr<Success> Remove(Guid userId)
    {
        if (userId != OwnerId)
        {
            return SavedViewErrors.NotOwner;
        }

        Raise(new SavedViewRemoved(Id));
        return Result.Success;
    }
}

public static class SavedViewErrors
{
    public static readonly Error NotFound = Error.NotFound("saved_views.not_found", "There is no such view.");
    public static readonly Error NameInvalid = Error.Validation("saved_views.name_invalid", $"A name has 1 to {SavedView.MaxName} characters.", new Dictionary<string, object> { ["pointer"] = "/name" });
    public static readonly Error QueryTooLong = Error.Validation("saved_views.query_too_long", $"At most {SavedView.MaxQuery} characters.", new Dictionary<string, object> { ["pointer"] = "/query" });
    public static readonly Error NotOwner = Error.Forbidden("saved_views.not_owner", "Only its owner can remove a view.");
}

public sealed record SavedViewCreated(Guid SavedViewId, bool Shared) : DomainEvent("saved_view.created");

public sealed record SavedViewRemoved(Guid SavedViewId) : DomainEvent("saved_view.removed");
