using ErrorOr;
using MediatR;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>Marks a request that changes something: it runs in one transaction and may be retried with its idempotency key.</summary>
public interface ICommand;

/// <summary>A request that changes something and answers with <typeparamref name="T"/>.</summary>
public interface ICommand<T> : ICommand, IRequest<ErrorOr<T>>;

/// <summary>A request that changes nothing.</summary>
public interface IQuery<T> : IRequest<ErrorOr<T>>;

/// <summary>Handles one command. It never saves, logs or catches: the pipeline does.</summary>
public interface ICommandHandler<in TCommand, T> : IRequestHandler<TCommand, ErrorOr<T>>
    where TCommand : ICommand<T>;

/// <summary>Handles one query: scope, where, sort, project.</summary>
public interface IQueryHandler<in TQuery, T> : IRequestHandler<TQuery, ErrorOr<T>>
    where TQuery : IQuery<T>;
