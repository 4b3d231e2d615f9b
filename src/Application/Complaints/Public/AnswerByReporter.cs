using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>The reporter says whether it is solved: solved and satisfied closes it, anything else is a dispute.</summary>
public sealed record ConfirmByReporterCommand(string Number, string QueryCode, bool Solved, bool Satisfied) : ICommand<TrackedTicket>, ITrackingPair;

/// <summary>The reporter disputes the result within the time given.</summary>
/// <param name="Statement">What is not solved.</param>
public sealed record DisputeByReporterCommand(string Number, string QueryCode, string Statement) : ICommand<TrackedTicket>, ITrackingPair;

/// <summary>The reporter's mark; giving it again replaces it.</summary>
/// <param name="Stars">1 to 5.</param>
public sealed record RateByReporterCommand(string Number, string QueryCode, int Stars, bool Solved, bool Satisfied, string? Comment) : ICommand<TrackedTicket>, ITrackingPair;

/// <summary>催办: the reporter asks how it goes on, once a day.</summary>
public sealed record RemindByReporterCommand(string Number, string QueryCode, string? Note) : ICommand<TrackedTicket>, ITrackingPair;

/// <summary>The reporter withdraws the report, before it is resolved.</summary>
public sealed record WithdrawByReporterCommand(string Number, string QueryCode, string? Note) : ICommand<TrackedTicket>, ITrackingPair;

/// <summary>The reporter adds to what was told.</summary>
public sealed record AddInformationCommand(string Number, string QueryCode, string Text) : ICommand<TrackedTicket>, ITrackingPair;

internal sealed class ConfirmByReporterValidator : AbstractValidator<ConfirmByReporterCommand>
{
    public ConfirmByReporterValidator() => Include(new TrackingPairValidator());
}

internal sealed class DisputeByReporterValidator : AbstractValidator<DisputeByReporterCommand>
{
    public DisputeByReporterValidator()
    {
        Include(new TrackingPairValidator());
        RuleFor(c => c.Statement).NotEmpty().MaximumLength(TicketLimits.Note);
    }
}

internal sealed class RateByReporterValidator : AbstractValidator<RateByReporterCommand>
{
    public RateByReporterValidator()
    {
        Include(new TrackingPairValidator());
        RuleFor(c => c.Stars).InclusiveBetween(1, 5);
        RuleFor(c => c.Comment).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class RemindByReporterValidator : AbstractValidator<RemindByReporterCommand>
{
    public RemindByReporterValidator()
    {
        Include(new TrackingPairValidator());
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class WithdrawByReporterValidator : AbstractValidator<WithdrawByReporterCommand>
{
    public WithdrawByReporterValidator()
    {
        Include(new TrackingPairValidator());
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class AddInformationValidator : AbstractValidator<AddInformationCommand>
{
    public AddInformationValidator()
    {
        Include(new TrackingPairValidator());
        RuleFor(c => c.Text).NotEmpty().MaximumLength(TicketLimits.Note);
    }
}

/// <summary>The reporter's answers differ in one line each, so they share one handler.</summary>
internal sealed class ReporterAnswersHandler(TrackingDesk desk)
    : ICommandHandler<ConfirmByReporterCommand, TrackedTicket>, ICommandHandler<DisputeByReporterCommand, TrackedTicket>,
      ICommandHandler<RateByReporterCommand, TrackedTicket>, ICommandHandler<RemindByReporterCommand, TrackedTicket>,
      ICommandHandler<WithdrawByReporterCommand, TrackedTicket>, ICommandHandler<AddInformationCommand, TrackedTicket>
{
    public Task<ErrorOr<TrackedTicket>> Handle(ConfirmByReporterCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request, (ticket, work, now) => ticket.ConfirmByReporter(request.Solved, request.Satisfied, work, now), cancellationToken);

    public Task<ErrorOr<TrackedTicket>> Handle(DisputeByReporterCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request, (ticket, work, now) => ticket.DisputeByReporter(request.Statement, work, now), cancellationToken);

    public Task<ErrorOr<TrackedTicket>> Handle(RateByReporterCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request, (ticket, _, now) => ticket.Rate(request.Stars, request.Solved, request.Satisfied, request.Comment, now), cancellationToken);

    public Task<ErrorOr<TrackedTicket>> Handle(RemindByReporterCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request, (ticket, _, now) => ticket.Remind(request.Note, Actor.Reporter, now), cancellationToken);

    public Task<ErrorOr<TrackedTicket>> Handle(WithdrawByReporterCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request, (ticket, _, now) => ticket.Withdraw(request.Note, Actor.Reporter, now), cancellationToken);

    public Task<ErrorOr<TrackedTicket>> Handle(AddInformationCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request, (ticket, _, now) => ticket.AddInformation(request.Text, now), cancellationToken);
}
