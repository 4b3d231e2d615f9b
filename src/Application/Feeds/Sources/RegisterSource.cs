using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Sources;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>Registers another system that feeds this one.</summary>
/// <param name="Code">2 to 40 lower-case letters, digits and hyphens; never changes.</param>
public sealed record RegisterSourceCommand(string Code, SourceInput Source) : ICommand<SourceDetails>;

internal sealed class RegisterSourceValidator : AbstractValidator<RegisterSourceCommand>
{
    public RegisterSourceValidator()
    {
        RuleFor(c => c.Code).NotEmpty().Must(IsCode).WithErrorCode("sources.code_invalid").WithMessage("A code has 2 to 40 lower-case letters, digits and hyphens.");
        RuleFor(c => c.Source).NotNull().SetValidator(new SourceInputValidator());
    }

    private static bool IsCode(string? code) =>
        code is { Length: >= 2 and <= SourceSystem.CodeLength } && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && code[0] != '-';
}

internal sealed class RegisterSourceHandler(IFeedsDb db, SourceDesk desk, TimeProvider clock) : ICommandHandler<RegisterSourceCommand, SourceDetails>
{
    public async Task<ErrorOr<SourceDetails>> Handle(RegisterSourceCommand request, CancellationToken cancellationToken)
    {
        var facts = await desk.CheckAsync(request.Source, cancellationToken);
        if (facts.IsError)
        {
            return facts.Errors;
        }

        if (await db.SourceSystems.AnyAsync(s => s.Code == request.Code, cancellationToken))
        {
            return SourceErrors.CodeTaken;
        }

        var now = clock.GetUtcNow();
        var source = SourceSystem.Register(Guid.CreateVersion7(now), request.Code, facts.Value, now);
        db.SourceSystems.Add(source);
        return SourceDetails.Of(source);
    }
}
