using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Visits;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Reports;
using GovernanceApi.Domain.Alliance.Visits;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Reports;

/// <summary>What residents said becomes a demand or a ticket.</summary>
internal interface IRaise
{
    RaisedAs As { get; }

    string Title { get; }
}

/// <summary>A comment goes on as a demand or a ticket; once.</summary>
/// <param name="Title">In a few words, 1 to 60 characters.</param>
public sealed record RaiseReportCommentCommand(RaisedAs As, string Title) : ICommand<RaisedReceipt>, IRaise
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Something heard on a visit goes on as a demand or a ticket; once.</summary>
/// <param name="MatterId">Of the visit.</param>
/// <param name="Title">In a few words, 1 to 60 characters.</param>
public sealed record RaiseVisitMatterCommand(Guid MatterId, RaisedAs As, string Title) : ICommand<RaisedReceipt>, IRaise
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>What goes on with it.</summary>
public sealed record RaisedReceipt(Guid Id, RaisedMatter Raised, int Revision) : IRevisioned;

internal sealed class RaiseReportCommentValidator : AbstractValidator<RaiseReportCommentCommand>
{
    public RaiseReportCommentValidator() => this.Raise();
}

internal sealed class RaiseVisitMatterValidator : AbstractValidator<RaiseVisitMatterCommand>
{
    public RaiseVisitMatterValidator() => this.Raise();
}

internal static class RaiseRules
{
    public static void Raise<T>(this AbstractValidator<T> rules)
        where T : IRaise
    {
        rules.RuleFor(c => c.As).IsInEnum();
        rules.RuleFor(c => c.Title).NotEmpty().MaximumLength(Demand.TitleLength);
    }
}

internal sealed class RaiseMatterHandler(IAllianceDb db, DemandIntakeDesk demands, ITurnedMatters tickets, AllianceDesk desk)
    : ICommandHandler<RaiseReportCommentCommand, RaisedReceipt>, ICommandHandler<RaiseVisitMatterCommand, RaisedReceipt>
{
    public async Task<ErrorOr<RaisedReceipt>> Handle(RaiseReportCommentCommand request, CancellationToken cancellationToken)
    {
        var loaded = await desk.LoadAsync(db.ReportComments.InAreaOf(desk.User), request.Id, ReportErrors.CommentNotFound, c => desk.User.ActsFor(c.Community), cancellationToken);
        if (loaded.IsError || loaded.Value.Raised is not null)
        {
            return loaded.IsError ? loaded.Errors : ReportErrors.RaisedAlready;
        }

        var comment = loaded.Value;
        var raised = await GoOnAsync(request, comment.Id, comment.Community, null, comment.Text, DemandCarrier.Online, cancellationToken);
        return raised.Then(matter => comment.RaiseAs(matter).Then(_ => new RaisedReceipt(comment.Id, matter, comment.Revision)));
    }

    public async Task<ErrorOr<RaisedReceipt>> Handle(RaiseVisitMatterCommand request, CancellationToken cancellationToken)
    {
        var loaded = await desk.LoadAsync(
            db.LiaisonVisits.Include(v => v.Matters).VisibleTo(desk.User), request.Id, VisitErrors.NotFound, v => desk.User.ActsFor(v.Community), cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var visit = loaded.Value;
        if (visit.Find(request.MatterId) is not { Raised: null } heard)
        {
            return visit.Find(request.MatterId) is null ? VisitErrors.MatterNotFound : ReportErrors.RaisedAlready;
        }

        var raised = await GoOnAsync(request, heard.Id, visit.Community, visit.CompoundId, heard.Text, DemandCarrier.LiaisonVisit, cancellationToken);
        return raised.Then(matter => visit.RaiseAs(heard.Id, matter).Then(_ => new RaisedReceipt(visit.Id, matter, visit.Revision)));
    }

    private async Task<ErrorOr<RaisedMatter>> GoOnAsync(
        IRaise raise, Guid saidId, DivisionCode community, Guid? compoundId, string text, DemandCarrier carrier, CancellationToken cancellationToken)
    {
        var title = raise.Title.Trim();
        if (raise.As == RaisedAs.Ticket)
        {
            return (await tickets.ToTicketAsync(saidId, title, text, community, compoundId, followers: 0, desk.Now, cancellationToken))
                .Then(ticket => new RaisedMatter(RaisedAs.Ticket, ticket.Id, ticket.Number));
        }

        var told = new DemandIntake(community, compoundId, null, carrier, title, text, Heads: 1, null, null);
        return (await demands.TakeAsync(told, desk.Actor, cancellationToken)).Then(demand => new RaisedMatter(RaisedAs.Demand, demand.Id, demand.Number));
    }
}
