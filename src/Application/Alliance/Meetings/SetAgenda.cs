using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Members;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Meetings;

/// <summary>Puts a matter on the agenda. A framed authority gap comes to the meeting by it.</summary>
/// <param name="SourceId">Ticket, authority gap or demand; null for a proposal.</param>
/// <param name="Title">As all who are invited read it: no personal detail. 1 to 100 characters.</param>
/// <param name="Note">Up to 1,000 characters.</param>
public sealed record AddAgendaItemCommand(AgendaSource Source, Guid? SourceId, string Title, string? Note) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Takes a matter off the agenda; an authority gap is released.</summary>
public sealed record RemoveAgendaItemCommand(Guid ItemId) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class AddAgendaItemValidator : AbstractValidator<AddAgendaItemCommand>
{
    public AddAgendaItemValidator()
    {
        RuleFor(c => c.Source).IsInEnum();
        RuleFor(c => c.Title).NotEmpty().MaximumLength(AgendaItem.TitleLength);
        RuleFor(c => c.Note).MaximumLength(AgendaItem.NoteLength);
    }
}

internal sealed class AddAgendaItemHandler(IAllianceDb db, MeetingDesk desk, IHotTickets tickets, CallContext call) : ICommandHandler<AddAgendaItemCommand, MeetingReceipt>
{
    public Task<ErrorOr<MeetingReceipt>> Handle(AddAgendaItemCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (meeting, actor, now) =>
            {
                var added = meeting.AddItem(Guid.CreateVersion7(now), request.Source, request.SourceId, request.Title.Trim(), Texts.Clean(request.Note), actor, now);
                return added.IsError || request.SourceId is not { } source ? added : request.Source switch
                {
                    AgendaSource.Ticket => await tickets.PlaceForAgendaAsync(source, call.User, cancellationToken) is { } place && meeting.Division.Covers(place)
                        ? Result.Success : MeetingErrors.SourceMismatch,
                    AgendaSource.AuthorityGap => await BringAsync(meeting, source, actor, now, cancellationToken),
                    AgendaSource.Demand => await db.Demands.VisibleTo(call.User).FirstOrDefaultAsync(d => d.Id == source, cancellationToken) is { } demand
                        && meeting.Division.Covers(demand.Community) ? Result.Success : MeetingErrors.SourceMismatch,
                    _ => Result.Success,
                };
            },
            cancellationToken);

    private async Task<ErrorOr<Success>> BringAsync(JointMeeting meeting, Guid gapId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.AuthorityGaps.VisibleTo(call.User).FirstOrDefaultAsync(g => g.Id == gapId, cancellationToken) is { } gap && meeting.Division.Covers(gap.Division)
            ? gap.Bring(meeting.Id, actor, now) : MeetingErrors.SourceMismatch;
}

internal sealed class RemoveAgendaItemHandler(MeetingDesk desk, MeetingGaps gaps) : ICommandHandler<RemoveAgendaItemCommand, MeetingReceipt>
{
    public Task<ErrorOr<MeetingReceipt>> Handle(RemoveAgendaItemCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (meeting, actor, now) =>
            {
                var removed = meeting.RemoveItem(request.ItemId, actor, now);
                return removed.IsError ? removed.Errors : await gaps.ReleaseAsync(meeting, [removed.Value], actor, now, cancellationToken);
            },
            cancellationToken);
}

/// <summary>Lets go of the gaps that come off an agenda.</summary>
internal sealed class MeetingGaps(IAllianceDb db)
{
    public async Task<ErrorOr<Success>> ReleaseAsync(
        JointMeeting meeting, IReadOnlyList<AgendaItem> items, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = items.Where(i => i.Source == AgendaSource.AuthorityGap).Select(i => i.SourceId!.Value).ToList();
        var gaps = ids.Count == 0 ? [] : await db.AuthorityGaps.Where(g => ids.Contains(g.Id) && g.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        foreach (var gap in gaps.Where(g => GapTransitions.Allows(g.Status, GapAct.Release)))
        {
            gap.Release(actor, now);
        }

        return Result.Success;
    }
}
