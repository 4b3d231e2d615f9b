using ErrorOr;

namespace GovernanceApi.Application.GridTasks.Contracts;

/// <summary>What other modules may ask about grid tasks.</summary>
internal interface IGridTaskQuestions
{
    /// <summary>Whether the caller sees the task.</summary>
    Task<bool> IsVisibleAsync(Guid taskId, CancellationToken cancellationToken);

    /// <summary>The ticket of a task that the caller may add evidence to now; else the refusal.</summary>
    Task<ErrorOr<Guid?>> TicketForEvidenceAsync(Guid taskId, CancellationToken cancellationToken);
}
