using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>Corrects the record of a finished task by a further line of the ledger; what was written before stays.</summary>
/// <param name="MinutesSpent">0 minutes to 7 days; null leaves them as they are.</param>
/// <param name="Note">What was done, as it should have been written; null leaves the account as it is.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record CorrectTaskRecordCommand(int? MinutesSpent, string? Note, string Reason) : ICommand<GridTaskReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class CorrectTaskRecordValidator : AbstractValidator<CorrectTaskRecordCommand>
{
    public CorrectTaskRecordValidator()
    {
        RuleFor(c => c.Note).MaximumLength(GridTaskLimits.Note);
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(GridTaskLimits.Note);
    }
}

internal sealed class CorrectTaskRecordHandler(IGridTasksDb db, CallContext call, TimeProvider clock) : ICommandHandler<CorrectTaskRecordCommand, GridTaskReceipt>
{
    public async Task<ErrorOr<GridTaskReceipt>> Handle(CorrectTaskRecordCommand request, CancellationToken cancellationToken)
    {
        // With its ledger: the correction refers to the line it corrects.
        var loaded = await db.GridTasks.Include(t => t.Steps).VisibleTo(call.User).LoadAsync(request.Id, call, GridTaskErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var task = loaded.Value;
        var corrected = task.Correct(request.MinutesSpent, request.Note, request.Reason, call.User.ToActor(), clock.GetUtcNow());
        return corrected.IsError ? corrected.Errors : new GridTaskReceipt(task.Id, task.Number, task.Status, task.Revision);
    }
}
