using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>Sources that the caller reaches, by code.</summary>
public sealed record ListSourcesQuery(int? Limit, string? Cursor) : IQuery<Page<SourceDetails>>;

internal sealed class ListSourcesValidator : AbstractValidator<ListSourcesQuery>
{
    public ListSourcesValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListSourcesHandler(IFeedsDb db, Cursors cursors, CallContext call) : IQueryHandler<ListSourcesQuery, Page<SourceDetails>>
{
    public async Task<ErrorOr<Page<SourceDetails>>> Handle(ListSourcesQuery request, CancellationToken cancellationToken)
    {
        var binding = $"sources|{call.User.Id}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var sources = db.SourceSystems.AsNoTracking().VisibleTo(call.User);
        if (after.Value is { } position)
        {
#pragma warning disable CA1309 // Becomes SQL: the database compares, as it orders.
            sources = sources.Where(s => string.Compare(s.Code, position.Code) > 0);
#pragma warning restore CA1309
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var found = await sources.OrderBy(s => s.Code).Take(limit + 1).ToListAsync(cancellationToken);
        return cursors.PageOf(found.Select(SourceDetails.Of), limit, last => new Position(last.Code), binding);
    }

    private sealed record Position(string Code);
}
