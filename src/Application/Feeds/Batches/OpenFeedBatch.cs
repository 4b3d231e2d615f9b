using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Sources;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>Begins a batch, or finds the one that was begun: rows follow in the body.</summary>
/// <param name="Source">Its code.</param>
/// <param name="Key">The source's name for the batch.</param>
/// <param name="FromLine">Number of the first row of this body, from 1.</param>
public sealed record OpenFeedBatchCommand(string Source, string Key, ImportKind Kind, bool DryRun, int FromLine) : ICommand<OpenedBatch>;

/// <summary>A batch that takes rows.</summary>
public sealed record OpenedBatch(FeedBatchDetails Batch, [property: JsonIgnore] SourceSystem Source);

internal sealed class OpenFeedBatchValidator : AbstractValidator<OpenFeedBatchCommand>
{
    public OpenFeedBatchValidator()
    {
        RuleFor(c => c.Source).NotEmpty().MaximumLength(SourceSystem.CodeLength);
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.FromLine).InclusiveBetween(1, FeedBatch.MostRows + 1);
        RuleFor(c => c.Key).Must(IsKey).WithErrorCode(BatchErrors.KeyInvalid.Code).WithMessage(BatchErrors.KeyInvalid.Description);
    }

    private static bool IsKey(string? key) =>
        key is { Length: > 0 and <= FeedBatch.KeyLength } && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}

internal sealed class OpenFeedBatchHandler(IFeedsDb db, CallContext call, TimeProvider clock) : ICommandHandler<OpenFeedBatchCommand, OpenedBatch>
{
    public async Task<ErrorOr<OpenedBatch>> Handle(OpenFeedBatchCommand request, CancellationToken cancellationToken)
    {
        var found = await db.SourceSystems.OfCodeAsync(request.Source, call.User, cancellationToken);
        if (found.IsError)
        {
            return found.Errors;
        }

        var source = found.Value;
        if (!source.Active || !source.Kinds.Contains(request.Kind))
        {
            return source.Active ? SourceErrors.KindNotSent : SourceErrors.Inactive;
        }

        var batch = await db.FeedBatches.FirstOrDefaultAsync(b => b.SourceId == source.Id && b.Key == request.Key, cancellationToken);
        if (batch is null)
        {
            var now = clock.GetUtcNow();
            batch = FeedBatch.Begin(Guid.CreateVersion7(now), source.Id, request.Key, request.Kind, request.DryRun, source.Area, call.User.Name, now);
            db.FeedBatches.Add(batch);
        }

        return batch.Kind != request.Kind || batch.DryRun != request.DryRun ? BatchErrors.Differs
            : batch.State == FeedBatchState.Cancelled ? BatchErrors.NotReceiving
            : request.FromLine > batch.LastLine + 1 ? BatchErrors.Gap
            : new OpenedBatch(FeedBatchDetails.Of(batch), source);
    }
}
