using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Resources;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Matching;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Matching;

/// <summary>Offerings that fit a demand, best first, each with its reasons. Nothing is decided by it.</summary>
/// <param name="Limit">1 to 50.</param>
public sealed record MatchDemandQuery(Guid Id, int Limit) : IQuery<IReadOnlyList<ResourceMatch>>;

/// <summary>Open demands that an offering fits, best first; communities that had little come before those that had much.</summary>
/// <param name="Limit">1 to 50.</param>
public sealed record MatchResourceQuery(Guid Id, int Limit) : IQuery<IReadOnlyList<DemandMatch>>;

/// <summary>An offering that fits.</summary>
/// <param name="Points">Sum of the reasons.</param>
public sealed record ResourceMatch(
    Guid ResourceId, string Number, string Title, Guid MemberId, string MemberName, int Points, IReadOnlyList<MatchReason> Reasons, IReadOnlyList<SlotRow> Slots);

/// <summary>A demand that fits.</summary>
/// <param name="Community">12 digits.</param>
/// <param name="Points">Sum of the reasons.</param>
public sealed record DemandMatch(
    Guid DemandId, string Number, string Title, string? PublicText, string Community, string? CommunityName, int Heads, int Points, IReadOnlyList<MatchReason> Reasons);

internal sealed class MatchDemandValidator : AbstractValidator<MatchDemandQuery>
{
    public MatchDemandValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, 50);
}

internal sealed class MatchResourceValidator : AbstractValidator<MatchResourceQuery>
{
    public MatchResourceValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, 50);
}

internal sealed class ProposeMatchesHandler(IAllianceDb db, ITerritoryQuestions territory, AllianceDesk desk)
    : IQueryHandler<MatchDemandQuery, IReadOnlyList<ResourceMatch>>, IQueryHandler<MatchResourceQuery, IReadOnlyList<DemandMatch>>
{
    /// <summary>Compared at most: of one kind of service or theme, those that serve the place.</summary>
    private const int Candidates = 2000;
    private const int SlotsShown = 5;
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public async Task<ErrorOr<IReadOnlyList<ResourceMatch>>> Handle(MatchDemandQuery request, CancellationToken cancellationToken)
    {
        if (await db.Demands.AsNoTracking().VisibleTo(desk.User).FirstOrDefaultAsync(d => d.Id == request.Id, cancellationToken) is not { } demand)
        {
            return DemandErrors.NotFound;
        }

        var served = await ServedAsync(demand.Community, cancellationToken);
        var (county, category, theme, asked) = (demand.Community.County, demand.Category, demand.Theme, demand.ResourceId);
        var found = await db.Resources.Where(r => EF.Property<string>(r, "CountyCode") == county).OnList(desk.Today).Serving(demand.Community)
            .Where(r => r.Category == category || (theme != null && r.Theme == theme) || r.Id == asked)
            .OrderByDescending(r => r.Category == category).ThenByDescending(r => r.Id).Take(Candidates)
            .Select(r => new Candidate(r.Id, r.Number, r.MemberId, r.Title, r.Category, r.Theme, r.Division, r.Point, r.From, r.Until, r.Regulated)).ToListAsync(cancellationToken);
        var profiles = await ProfilesAsync(found, cancellationToken);
        var matches = Matcher.ForDemand(ProfileOf(demand, served), profiles, await WeightsAsync(demand.Community, cancellationToken), request.Limit);
        return await RowsAsync(matches, found.ToDictionary(r => r.Id), cancellationToken);
    }

    public async Task<ErrorOr<IReadOnlyList<DemandMatch>>> Handle(MatchResourceQuery request, CancellationToken cancellationToken)
    {
        if (await db.Resources.AsNoTracking().VisibleTo(desk.User).FirstOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } resource)
        {
            return ResourceErrors.NotFound;
        }

        var served = await ServedAsync(resource.Division, cancellationToken);
        var found = await db.Demands.In(resource.Division)
            .Where(d => (d.Status == DemandStatus.Listed || d.Status == DemandStatus.GapPublished) && (d.Category == resource.Category || (d.Theme != null && d.Theme == resource.Theme)))
            .OrderBy(d => d.Id).Take(Candidates)
            .Select(d => new { d.Id, d.Title, d.Category, d.Theme, d.Community, d.Point, d.WantedFrom, d.WantedUntil, d.Heads, d.ResourceId }).AsNoTracking().ToListAsync(cancellationToken);
        var profile = (await ProfilesAsync([Candidate.Of(resource)], cancellationToken))[0];
        var candidates = found.ConvertAll(d => new DemandProfile(
            d.Id, d.Title, d.Category, d.Theme, d.Community, d.Point, d.WantedFrom, d.WantedUntil, d.Heads, d.ResourceId, served.GetValueOrDefault(d.Community)));
        var matches = Matcher.ForResource(profile, candidates, await WeightsAsync(resource.Division, cancellationToken), request.Limit);
        var names = await territory.NamesAsync(cancellationToken);
        var ids = matches.Select(m => m.DemandId).ToList();
        var byId = await db.Demands.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Number, d.Title, d.PublicText, d.Community, d.Heads })
            .ToDictionaryAsync(d => d.Id, cancellationToken);
        return matches.Select(m =>
        {
            var d = byId[m.DemandId];
            return new DemandMatch(d.Id, d.Number, d.Title, d.PublicText, d.Community.Value, names.Division(d.Community), d.Heads, m.Points, m.Reasons);
        }).ToList();
    }

    private static DemandProfile ProfileOf(Demand d, IReadOnlyDictionary<DivisionCode, int> served) => new(
        d.Id, d.Title, d.Category, d.Theme, d.Community, d.Point, d.WantedFrom, d.WantedUntil, d.Heads, d.ResourceId, served.GetValueOrDefault(d.Community));

    private async Task<MatchWeights> WeightsAsync(DivisionCode place, CancellationToken cancellationToken)
    {
        var county = place.CountyDivision;
        return await db.MatchTunings.AsNoTracking().Where(t => t.County == county).Select(t => t.Weights).FirstOrDefaultAsync(cancellationToken) ?? MatchWeights.Default;
    }

    /// <summary>Projects delivered in each community of an area in the last year.</summary>
    private async Task<IReadOnlyDictionary<DivisionCode, int>> ServedAsync(DivisionCode area, CancellationToken cancellationToken)
    {
        var since = desk.Now - Year;
        return await db.Projects.In(area).Where(p => p.DeliveredAt >= since).GroupBy(p => p.Community).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    private async Task<IReadOnlyList<ResourceProfile>> ProfilesAsync(IReadOnlyList<Candidate> resources, CancellationToken cancellationToken)
    {
        var ids = resources.Select(r => r.Id).ToList();
        var slots = (await db.Slots.Where(s => ids.Contains(s.ResourceId) && s.StartsAt > desk.Now && !s.Closed && s.Booked < s.Capacity)
            .Select(s => new { s.ResourceId, s.StartsAt, Free = s.Capacity - s.Booked }).ToListAsync(cancellationToken)).ToLookup(s => s.ResourceId);
        var marks = await db.Projects.Where(p => p.RatingCount > 0)
            .SelectMany(p => p.Bookings.Where(b => ids.Contains(b.ResourceId)).Select(b => b.ResourceId).Distinct(), (p, resourceId) => new { resourceId, p.RatingCount, p.StarTotal })
            .GroupBy(m => m.resourceId).Select(g => new { g.Key, Count = g.Sum(m => m.RatingCount), Total = g.Sum(m => m.StarTotal) })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        return [.. resources.Select(r =>
        {
            var rated = marks.GetValueOrDefault(r.Id);
            return new ResourceProfile(
                r.Id, r.Title, r.Category, r.Theme, r.Division, r.Point, r.From, r.Until, r.Regulated, rated?.Count ?? 0, rated?.Total ?? 0,
                [.. slots[r.Id].Select(s => new FreeSeats(BusinessCalendar.DateOf(s.StartsAt), s.Free))]);
        })];
    }

    private async Task<List<ResourceMatch>> RowsAsync(IReadOnlyList<Match> matches, Dictionary<Guid, Candidate> resources, CancellationToken cancellationToken)
    {
        var ids = matches.Select(m => m.ResourceId).ToList();
        var memberIds = ids.Select(id => resources[id].MemberId).Distinct().ToList();
        var members = await db.AllianceMembers.Where(m => memberIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        var slots = (await db.Slots.AsNoTracking().Where(s => ids.Contains(s.ResourceId) && s.StartsAt > desk.Now && !s.Closed && s.Booked < s.Capacity)
            .OrderBy(s => s.StartsAt).ToListAsync(cancellationToken)).ToLookup(s => s.ResourceId);
        return [.. matches.Select(m =>
        {
            var r = resources[m.ResourceId];
            return new ResourceMatch(
                r.Id, r.Number, r.Title, r.MemberId, members[r.MemberId], m.Points, m.Reasons,
                [.. slots[r.Id].Take(SlotsShown).Select(s => new SlotRow(s.Id, s.Revision, s.StartsAt, s.EndsAt, s.Place, s.Capacity, s.Free, s.Closed))]);
        })];
    }

    /// <summary>What is compared of an offering, and what its row needs: thousands are read for a few that are shown.</summary>
    private sealed record Candidate(
        Guid Id, string Number, Guid MemberId, string Title, ServiceCategory Category, ProjectTheme? Theme, DivisionCode Division, GeoPoint? Point, DateOnly From, DateOnly Until,
        RegulatedWork Regulated)
    {
        public static Candidate Of(ResourceOffering r) => new(r.Id, r.Number, r.MemberId, r.Title, r.Category, r.Theme, r.Division, r.Point, r.From, r.Until, r.Regulated);
    }
}
