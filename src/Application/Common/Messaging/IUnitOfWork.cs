namespace GovernanceApi.Application.Common.Messaging;

/// <summary>
/// The only way to write: one transaction that holds the state, its audit entries, its outbox rows and the
/// idempotency row, or nothing at all.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Runs the handler and saves what it did. With an idempotency key in the <see cref="CallContext"/> a finished
    /// request is answered from its stored result, a running one with <c>idempotency.in_flight</c>, and another
    /// request under the same key with <c>idempotency.key_reused</c>.
    /// </summary>
    Task<TResponse> RunAsync<TRequest, TResponse>(TRequest request, Func<Task<TResponse>> handle, CancellationToken cancellationToken)
        where TRequest : notnull;
}
