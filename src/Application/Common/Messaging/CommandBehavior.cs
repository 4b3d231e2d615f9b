using MediatR;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>Second and last in the pipeline: a command runs inside one unit of work, a query passes through.</summary>
internal sealed class CommandBehavior<TRequest, TResponse>(IUnitOfWork unitOfWork) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        request is ICommand ? unitOfWork.RunAsync(request, () => next(), cancellationToken) : next();
}
