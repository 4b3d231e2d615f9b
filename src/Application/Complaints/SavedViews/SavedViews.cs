using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.SavedViews;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.SavedViews;

/// <summary>The caller's own views and those shared with everybody, by name; at most 200.</summary>
public sealed record ListSavedViewsQuery : IQuery<IReadOnlyList<SavedViewRow>>;

/// <param name="Query">The query string of the list, without the question mark.</param>
/// <param name="Own">The caller saved it and may remove it.</param>
public sealed record SavedViewRow(Guid Id, string Name, string Query, bool Shared, bool Own);

internal sealed class ListSavedViewsHandler(IComplaintsDb db, CallContext call) : IQueryHandler<ListSavedViewsQuery, IReadOnlyList<SavedViewRow>>
{
    private const int Most = 200;

    public async Task<ErrorOr<IReadOnlyList<SavedViewRow>>> Handle(ListSavedViewsQuery request, CancellationToken cancellationToken)
    {
        var me = call.User.Id;
        return await db.SavedViews.Where(v => v.OwnerId == me || v.Shared).OrderBy(v => v.Name).ThenBy(v => v.Id).Take(Most)
            .Select(v => new SavedViewRow(v.Id, v.Name, v.Query, v.Shared, v.OwnerId == me)).ToListAsync(cancellationToken);
    }
}

/// <summary>Saves a list's filters under a name.</summary>
/// <param name="Query">The query string of the list.</param>
/// <param name="Shared">Others see the view too; what it finds is each one's own.</param>
public sealed record SaveViewCommand(string Name, string Query, bool Shared) : ICommand<SavedViewRow>;

internal sealed class SaveViewValidator : AbstractValidator<SaveViewCommand>
{
    public SaveViewValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(SavedView.MaxName);
        RuleFor(c => c.Query).NotNull().MaximumLength(SavedView.MaxQuery);
    }
}

internal sealed class SaveViewHandler(IComplaintsDb db, CallContext call, TimeProvider clock) : ICommandHandler<SaveViewCommand, SavedViewRow>
{
    private const int MostOwn = 50;
    private static readonly Error TooMany = Error.Conflict("saved_views.too_many", $"At most {MostOwn} views; remove one first.");

    public async Task<ErrorOr<SavedViewRow>> Handle(SaveViewCommand request, CancellationToken cancellationToken)
    {
        var me = call.User.Id!.Value;
        if (await db.SavedViews.CountAsync(v => v.OwnerId == me, cancellationToken) >= MostOwn)
        {
            return TooMany;
        }

        var now = clock.GetUtcNow();
        return SavedView.Save(Guid.CreateVersion7(now), me, request.Name, request.Query, request.Shared, now).Then(view =>
        {
            db.SavedViews.Add(view);
            return new SavedViewRow(view.Id, view.Name, view.Query, view.Shared, Own: true);
        });
    }
}

/// <summary>Removes a view of one's own.</summary>
public sealed record RemoveViewCommand(Guid Id) : ICommand<Success>;

internal sealed class RemoveViewHandler(IComplaintsDb db, CallContext call) : ICommandHandler<RemoveViewCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(RemoveViewCommand request, CancellationToken cancellationToken)
    {
        var me = call.User.Id!.Value;
        if (await db.SavedViews.FirstOrDefaultAsync(v => v.Id == request.Id && (v.OwnerId == me || v.Shared), cancellationToken) is not { } view)
        {
            return SavedViewErrors.NotFound;
        }

        return view.Remove(me).Then(removed =>
        {
            db.SavedViews.Remove(view);
            return removed;
        });
    }
}
