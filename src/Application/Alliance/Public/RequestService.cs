using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Public;

/// <summary>居民点单: a resident asks for a service of the list, or for something that is not on it.</summary>
/// <param name="Community">12-digit community; not needed with a compound.</param>
/// <param name="Title">In a few words, up to 60 characters.</param>
/// <param name="Text">As told, up to 2,000 characters; only the community reads it.</param>
/// <param name="Heads">How many people it is for, 1 to 10,000.</param>
/// <param name="WantedFrom">First local day; null for any.</param>
/// <param name="WantedUntil">Last local day; null for any.</param>
/// <param name="ResourceId">The offering that is ordered; null for a free wish.</param>
/// <param name="SlotId">The appointment of it.</param>
/// <param name="Requester">Null where the resident leaves no contact; the query code tracks it all the same.</param>
public sealed record RequestServiceCommand(
    string? Community, Guid? CompoundId, string Title, string Text, int Heads, DateOnly? WantedFrom, DateOnly? WantedUntil, Guid? ResourceId, Guid? SlotId, ReporterInput? Requester)
    : ICommand<CollectedDemand>, IDemandText;

/// <summary>How a request stands, for whoever holds its number and code.</summary>
/// <param name="Number">Such as <c>X2026-0001</c>; case and blanks do not matter.</param>
/// <param name="QueryCode">13 letters and digits; case, dashes and blanks do not matter.</param>
public sealed record TrackRequestQuery(string Number, string QueryCode) : IQuery<TrackedRequest>, IRequestPair;

/// <summary>Who asked takes the wish back, while no member has taken it.</summary>
public sealed record WithdrawRequestCommand(string Number, string QueryCode) : ICommand<TrackedRequest>, IRequestPair;

/// <summary>Who asked says that it was met.</summary>
public sealed record ConfirmServiceCommand(string Number, string QueryCode) : ICommand<TrackedRequest>, IRequestPair;

/// <summary>A neighbour has the same wish as one on the list.</summary>
public sealed record FollowDemandCommand : ICommand<FollowedDemand>
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>How many follow it now.</summary>
public sealed record FollowedDemand(int Followers);

/// <summary>What opens a request without a sign-in.</summary>
internal interface IRequestPair
{
    string Number { get; }

    string QueryCode { get; }
}

/// <summary>A request as its requester sees it.</summary>
/// <param name="Reason">Why it was declined; null unless it was.</param>
/// <param name="MemberName">Who serves; null until confirmed.</param>
/// <param name="RatingCode">Rates the delivered service; null until then.</param>
/// <param name="AllowedActions">What the requester may do with it now: withdraw, confirm.</param>
/// <param name="ViewsOfMyData">Who looked at name, phone and address; newest first, at most 100.</param>
public sealed record TrackedRequest(
    string Number, string Title, string? CommunityName, DemandStatus Status, DateTimeOffset CollectedAt, DateTimeOffset TriageDue, string? Reason, string? MemberName,
    DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Place, string? RatingCode, IReadOnlyList<DemandAction> AllowedActions, IReadOnlyList<ViewOfMyData> ViewsOfMyData);

internal sealed class RequestServiceValidator : AbstractValidator<RequestServiceCommand>
{
    public RequestServiceValidator() => this.DemandText();
}

internal sealed class WithdrawRequestValidator : AbstractValidator<WithdrawRequestCommand>
{
    public WithdrawRequestValidator() => this.RequestPair();
}

internal sealed class ConfirmServiceValidator : AbstractValidator<ConfirmServiceCommand>
{
    public ConfirmServiceValidator() => this.RequestPair();
}

internal sealed class TrackRequestValidator : AbstractValidator<TrackRequestQuery>
{
    public TrackRequestValidator() => this.RequestPair();
}

internal static class RequestPairRules
{
    private const int Longest = 64;

    /// <summary>Longer than any tolerable spelling: refused before it is looked up.</summary>
    public static void RequestPair<T>(this AbstractValidator<T> rules)
        where T : IRequestPair
    {
        rules.RuleFor(c => c.Number).NotEmpty().MaximumLength(Longest);
        rules.RuleFor(c => c.QueryCode).NotEmpty().MaximumLength(Longest);
    }
}

internal sealed class RequestServiceHandler(IAllianceDb db, DemandIntakeDesk intake, AllianceDesk desk, IRequesters requesters, ITerritoryQuestions territory, HomeJurisdiction home)
    : ICommandHandler<RequestServiceCommand, CollectedDemand>, IQueryHandler<TrackRequestQuery, TrackedRequest>, ICommandHandler<WithdrawRequestCommand, TrackedRequest>,
      ICommandHandler<ConfirmServiceCommand, TrackedRequest>, ICommandHandler<FollowDemandCommand, FollowedDemand>
{
    private static readonly DemandAction[] Theirs = [DemandAction.Withdraw, DemandAction.Confirm];

    public Task<ErrorOr<CollectedDemand>> Handle(RequestServiceCommand request, CancellationToken cancellationToken) =>
        intake.TakeAsync(request, DemandCarrier.Online, home.Code.Covers, Actor.Reporter, cancellationToken);

    public async Task<ErrorOr<TrackedRequest>> Handle(TrackRequestQuery request, CancellationToken cancellationToken)
    {
        var found = await FindAsync(request, cancellationToken);
        return found.IsError ? found.Errors : await ShowAsync(found.Value, cancellationToken);
    }

    public Task<ErrorOr<TrackedRequest>> Handle(WithdrawRequestCommand request, CancellationToken cancellationToken) =>
        ActAsync(request, d => d.Withdraw(Actor.Reporter, desk.Now), cancellationToken);

    public Task<ErrorOr<TrackedRequest>> Handle(ConfirmServiceCommand request, CancellationToken cancellationToken) =>
        ActAsync(request, d => d.Confirm(null, Actor.Reporter, desk.Now), cancellationToken);

    public async Task<ErrorOr<FollowedDemand>> Handle(FollowDemandCommand request, CancellationToken cancellationToken) =>
        await db.LockDemandsAsync([request.Id], cancellationToken) is [var demand] && DemandTransitions.IsPublic(demand.Status)
            ? demand.Follow().Then(_ => new FollowedDemand(demand.Followers))
            : DemandErrors.NotFound;

    private async Task<ErrorOr<TrackedRequest>> ActAsync(IRequestPair pair, Func<Demand, ErrorOr<Success>> act, CancellationToken cancellationToken)
    {
        var found = await FindAsync(pair, cancellationToken);
        if (found.IsError)
        {
            return found.Errors;
        }

        var acted = act(found.Value);
        return acted.IsError ? acted.Errors : await ShowAsync(found.Value, cancellationToken);
    }

    /// <summary>A wrong code and an unknown number answer alike.</summary>
    private async Task<ErrorOr<Demand>> FindAsync(IRequestPair pair, CancellationToken cancellationToken)
    {
        var number = (pair.Number ?? "").Trim().ToUpperInvariant();
        var demand = await db.Demands.FirstOrDefaultAsync(d => d.Number == number, cancellationToken);
        return await requesters.OpensAsync(demand?.Id ?? Guid.Empty, pair.QueryCode, cancellationToken) && demand is not null ? demand : DemandErrors.TrackingNotFound;
    }

    private async Task<TrackedRequest> ShowAsync(Demand demand, CancellationToken cancellationToken)
    {
        var project = demand.ProjectId is { } id
            ? await db.Projects.AsNoTracking().Where(p => p.Id == id && p.Status != ProjectStatus.Claimed && p.Status != ProjectStatus.Proposed)
                .Select(p => new { p.StartsAt, p.EndsAt, p.Place, p.RatingCode, Member = db.AllianceMembers.Where(m => m.Id == p.MemberId).Select(m => m.Name).FirstOrDefault() })
                .FirstOrDefaultAsync(cancellationToken)
            : null;
        var declined = demand.Status == DemandStatus.Declined ? demand.History[^1].Note : null;
        return new TrackedRequest(
            demand.Number, demand.Title, await territory.DivisionNameAsync(demand.Community, cancellationToken), demand.Status, demand.CollectedAt, demand.TriageDue, declined,
            project?.Member, project?.StartsAt, project?.EndsAt, project?.Place, project?.RatingCode, [.. Theirs.Where(a => DemandTransitions.Allows(demand.Status, a))],
            await requesters.ViewsAsync(demand.Id, cancellationToken));
    }
}
