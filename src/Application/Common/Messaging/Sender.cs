using ErrorOr;
using MediatR;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>Sends a request through the pipeline to its handler; what the API calls, so that it need not know the mediator.</summary>
public sealed class Sender(IMediator mediator)
{
    public Task<ErrorOr<T>> Send<T>(ICommand<T> command, CancellationToken cancellationToken) => mediator.Send(command, cancellationToken);

    public Task<ErrorOr<T>> Send<T>(IQuery<T> query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);
}
