using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Clock;

/// <summary>Raises supervision of a ticket that is still overdue.</summary>
internal sealed record SuperviseOverdueCommand(Guid Id, int Level) : ICommand<Success>;

/// <summary>Supervises a matter brought for the third time.</summary>
internal sealed record SuperviseRepeatedCommand(Guid Id) : ICommand<Success>;

/// <summary>Closes what nobody verified in time.</summary>
internal sealed record CloseUnverifiedCommand(Guid Id) : ICommand<Success>;

/// <summary>Goes on with a suspended ticket on its day.</summary>
internal sealed record ResumeOnDateCommand(Guid Id) : ICommand<Success>;

/// <summary>Counts a ticket's due dates again.</summary>
internal sealed record RecomputeDueCommand(Guid Id) : ICommand<Success>;

/// <summary>Archives a closed ticket and forgets its reporter.</summary>
internal sealed record ArchiveTicketCommand(Guid Id, int RetentionMonths) : ICommand<Success>;

/// <summary>Forgets the reporter of a ticket that ended without being closed.</summary>
internal sealed record AnonymiseReporterCommand(Guid Id) : ICommand<Success>;

internal sealed class TicketClockHandler(IComplaintsDb db, TicketClockwork clockwork, ITerritoryQuestions territory, IGridTaskIntake tasks, TimeProvider clock)
    : ICommandHandler<SuperviseOverdueCommand, Success>, ICommandHandler<SuperviseRepeatedCommand, Success>, ICommandHandler<CloseUnverifiedCommand, Success>, ICommandHandler<ResumeOnDateCommand, Success>,
      ICommandHandler<RecomputeDueCommand, Success>, ICommandHandler<ArchiveTicketCommand, Success>, ICommandHandler<AnonymiseReporterCommand, Success>
{
    // Read by staff in the timeline, in the language of the records.
    private const string OverdueReason = "超过办理期限";
    private const string RepeatedReason = "同一诉求反映三次以上";

    public Task<ErrorOr<Success>> Handle(SuperviseOverdueCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, (ticket, _, now) => ticket.OverdueAt(now) && ticket.SupervisionLevel < request.Level
            ? ticket.Supervise(request.Level, OverdueReason, letterNumber: null, Actor.System, now)
            : Result.Success, cancellationToken);

    public Task<ErrorOr<Success>> Handle(SuperviseRepeatedCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, (ticket, _, now) => ticket.IsRepeat && ticket.SupervisionLevel == 0
            ? ticket.Supervise(1, RepeatedReason, letterNumber: null, Actor.System, now)
            : Result.Success, cancellationToken);

    public Task<ErrorOr<Success>> Handle(CloseUnverifiedCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, (ticket, work, now) => ticket.CloseUnverified(work, now), cancellationToken);

    public Task<ErrorOr<Success>> Handle(ResumeOnDateCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, (ticket, work, now) => ticket.ResumeAt <= now ? ticket.Resume(null, work.Calendar, Actor.System, now) : Result.Success, cancellationToken);

    public async Task<ErrorOr<Success>> Handle(RecomputeDueCommand request, CancellationToken cancellationToken)
    {
        var calendar = await territory.FreshCalendarAsync(cancellationToken);
        return await ActAsync(request.Id, (ticket, _, now) => ticket.RecomputeDue(calendar, now), cancellationToken);
    }

    public async Task<ErrorOr<Success>> Handle(ArchiveTicketCommand request, CancellationToken cancellationToken)
    {
        var archived = await ActAsync(request.Id, (ticket, _, now) => ticket.Archive(request.RetentionMonths, Actor.System, now), cancellationToken);
        return archived.IsError ? archived : await Handle(new AnonymiseReporterCommand(request.Id), cancellationToken);
    }

    public async Task<ErrorOr<Success>> Handle(AnonymiseReporterCommand request, CancellationToken cancellationToken)
    {
        var reporter = await db.Reporters.FirstOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        reporter?.Anonymise(clock.GetUtcNow());
        return Result.Success;
    }

    private async Task<ErrorOr<Success>> ActAsync(Guid id, Func<Ticket, Clockwork, DateTimeOffset, ErrorOr<Success>> act, CancellationToken cancellationToken)
    {
        if (await db.Tickets.FirstOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } ticket)
        {
            return TicketErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        var (work, _) = await clockwork.ForAsync(ticket, null, now, cancellationToken);
        var acted = act(ticket, work, now);
        if (!acted.IsError)
        {
            await tasks.FollowTicketAsync(ticket, Actor.System, now, cancellationToken);
        }

        return acted;
    }
}

/// <summary>Seals a contact with the newest key.</summary>
internal sealed record ResealReporterCommand(Guid Id) : ICommand<Success>;

internal sealed class ResealReporterHandler(IComplaintsDb db, IContactSeal seal) : ICommandHandler<ResealReporterCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(ResealReporterCommand request, CancellationToken cancellationToken)
    {
        if (await db.Reporters.FirstOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is { Contact: { } contact } reporter)
        {
            var clear = seal.Open(contact);
            reporter.Reseal(seal.Seal(clear.Name, clear.Phone, clear.Address), reporter.PhoneHash);
        }

        return Result.Success;
    }
}

/// <summary>Removes a file that never came, or that nobody used. Its bytes go with the next sweep.</summary>
internal sealed record DiscardOrphanCommand(Guid Id) : ICommand<Success>;

internal sealed class DiscardOrphanHandler(IComplaintsDb db) : ICommandHandler<DiscardOrphanCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(DiscardOrphanCommand request, CancellationToken cancellationToken)
    {
        if (await db.Attachments.FirstOrDefaultAsync(a => a.Id == request.Id, cancellationToken) is not { } attachment)
        {
            return Result.Success;
        }

        return attachment.Discard().Then(discarded =>
        {
            db.Attachments.Remove(attachment);
            return discarded;
        });
    }
}
