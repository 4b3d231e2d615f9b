using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Feeds;

namespace GovernanceApi.Application.Feeds.Changes;

/// <summary>What was committed after a cursor in the caller's area.</summary>
/// <param name="After">Null begins at the oldest that is kept, or at this moment with <paramref name="FromNow"/>.</param>
/// <param name="Wait">Seconds to wait for the first; the endpoint waits.</param>
public sealed record ListChangesQuery(string? After, bool FromNow, IReadOnlyList<string> Types, int? Limit, int? Wait) : IQuery<ChangePage>;

internal sealed class ListChangesValidator : AbstractValidator<ListChangesQuery>
{
    private const int LongestWait = 30;

    public ListChangesValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Wait).InclusiveBetween(0, LongestWait);
        RuleFor(q => q.After).MaximumLength(1000);
        RuleFor(q => q.Types.Count).LessThanOrEqualTo(EventPattern.Most).OverridePropertyName("types");
        RuleForEach(q => q.Types).Must(t => EventPattern.IsWellFormed(t) && PublicEvents.Knows(t))
            .WithErrorCode(ChangeErrors.TypeUnknown.Code).WithMessage(ChangeErrors.TypeUnknown.Description);
    }
}

internal sealed class ListChangesHandler(ChangeReader reader, CallContext call, Cursors cursors) : IQueryHandler<ListChangesQuery, ChangePage>
{
    private const int DefaultLimit = 100;

    public async Task<ErrorOr<ChangePage>> Handle(ListChangesQuery request, CancellationToken cancellationToken)
    {
        if (call.User.ChangesPrefix() is not { } prefix)
        {
            return CommonErrors.OutsideArea;
        }

        var types = PublicEvents.Condition([.. request.Types]);
        var binding = $"changes|{call.User.Id}|{string.Join(',', types)}";
        var after = cursors.Decode<OutboxPosition>(request.After, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var from = after.Value ?? (request.FromNow ? await reader.HereAsync(cancellationToken) : OutboxPosition.Beginning);
        return await reader.ReadAsync(from, prefix, types, request.Limit ?? DefaultLimit, cancellationToken) is { } read
            ? new ChangePage(read.Events, cursors.Encode(read.End, binding), read.More)
            : ChangeErrors.CursorExpired;
    }
}
