using ErrorOr;
using FluentValidation;
using MediatR;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>First in the pipeline: a request with a validator is refused with one error per bad field (422).</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        List<Error>? errors = null;
        foreach (var validator in validators)
        {
            var result = validator.Validate(request);
            if (!result.IsValid)
            {
                (errors ??= []).AddRange(ValidationErrors.Of(result));
            }
        }

        return errors is null ? next() : Task.FromResult(ErrorResponse<TResponse>.Of(errors));
    }
}
