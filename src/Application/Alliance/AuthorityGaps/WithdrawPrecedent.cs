using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Meetings;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.AuthorityGaps;

namespace GovernanceApi.Application.Alliance.AuthorityGaps;

/// <summary>A precedent holds no more: a later decision or another rule took its place. What was dispatched by it stands.</summary>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record WithdrawPrecedentCommand(string Reason) : ICommand<PrecedentReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The precedent after the act.</summary>
public sealed record PrecedentReceipt(Guid Id, int Revision) : IRevisioned;

internal sealed class WithdrawPrecedentValidator : AbstractValidator<WithdrawPrecedentCommand>
{
    public WithdrawPrecedentValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(GapStep.NoteLength);
}

/// <summary>Whoever it holds for may end it: a community its own, the county its own and those of its communities.</summary>
internal sealed class WithdrawPrecedentHandler(IAllianceDb db, AllianceDesk desk) : ICommandHandler<WithdrawPrecedentCommand, PrecedentReceipt>
{
    public async Task<ErrorOr<PrecedentReceipt>> Handle(WithdrawPrecedentCommand request, CancellationToken cancellationToken)
    {
        var loaded = await desk.LoadAsync(db.DispatchPrecedents.VisibleTo(desk.User), request.Id, GapErrors.PrecedentNotFound, p => desk.User.ActsFor(p.Division), cancellationToken);
        return loaded.IsError
            ? loaded.Errors
            : loaded.Value.Withdraw(request.Reason.Trim(), desk.Now).Then(_ => new PrecedentReceipt(loaded.Value.Id, loaded.Value.Revision));
    }
}
