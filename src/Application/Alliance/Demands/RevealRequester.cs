using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Complaints.Reporters;

namespace GovernanceApi.Application.Alliance.Demands;

/// <summary>Shows the contact of who asked, for a stated purpose; the look is on record.</summary>
/// <param name="Reason">In words, up to 500 characters.</param>
public sealed record RevealRequesterCommand(RevealPurpose Purpose, string Reason) : ICommand<RevealedRequester>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The contact still sealed: the stored answer to a repeated request must not hold it in clear.</summary>
public sealed record RevealedRequester(SealedContact Contact);

internal sealed class RevealRequesterValidator : AbstractValidator<RevealRequesterCommand>
{
    public RevealRequesterValidator()
    {
        RuleFor(c => c.Purpose).IsInEnum();
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(HistoryLine.NoteLength);
    }
}

internal sealed class RevealRequesterHandler(DemandDesk demands, AllianceDesk desk, IRequesters requesters) : ICommandHandler<RevealRequesterCommand, RevealedRequester>
{
    public async Task<ErrorOr<RevealedRequester>> Handle(RevealRequesterCommand request, CancellationToken cancellationToken)
    {
        var loaded = await demands.LoadAsync(request.Id, cancellationToken);
        return loaded.IsError
            ? loaded.Errors
            : (await requesters.RevealAsync(request.Id, request.Purpose, request.Reason, desk.Now, cancellationToken)).Then(contact => new RevealedRequester(contact));
    }
}

/// <summary>Opens what a reveal handed out: after the look is on record.</summary>
internal sealed class RequesterDisclosure(Sender sender, IRequesters requesters)
{
    public async Task<ErrorOr<RevealedContact>> RevealAsync(RevealRequesterCommand command, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).Then(revealed => requesters.Open(revealed.Contact));
}
