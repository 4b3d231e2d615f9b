using ErrorOr;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>One source with its mappings.</summary>
public sealed record GetSourceQuery(string Code) : IQuery<SourceDetails>;

internal sealed class GetSourceHandler(IFeedsDb db, CallContext call) : IQueryHandler<GetSourceQuery, SourceDetails>
{
    public async Task<ErrorOr<SourceDetails>> Handle(GetSourceQuery request, CancellationToken cancellationToken)
    {
        var source = await db.SourceSystems.OfCodeAsync(request.Code, call.User, cancellationToken);
        return source.IsError ? source.Errors : SourceDetails.Of(source.Value);
    }
}
