using ErrorOr;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Feeds.Quarantine;

/// <summary>A quarantined row with what it says.</summary>
public sealed record GetQuarantinedRowQuery(string Source, Guid Id) : IQuery<QuarantinedRowDetails>;

internal sealed class GetQuarantinedRowHandler(QuarantineDesk desk) : IQueryHandler<GetQuarantinedRowQuery, QuarantinedRowDetails>
{
    public async Task<ErrorOr<QuarantinedRowDetails>> Handle(GetQuarantinedRowQuery request, CancellationToken cancellationToken)
    {
        var row = await desk.LoadAsync(request.Source, request.Id, cancellationToken);
        return row.IsError ? row.Errors : await desk.ShowAsync(row.Value, cancellationToken);
    }
}
