using System.Text.Json;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Overview;

/// <summary>How the alliance did in a period, in the caller's area.</summary>
/// <param name="From">First local day; a year before the last one when left out.</param>
/// <param name="Until">Last local day; today when left out.</param>
public sealed record GetAllianceOverviewQuery(DateOnly? From, DateOnly? Until) : IQuery<AllianceOverview>;

/// <summary>Figures of a period. Members stand by name: there is no ranking.</summary>
/// <param name="Members">What each did in the county, by name, at most 200.</param>
public sealed record AllianceOverview(
    DateOnly From, DateOnly Until, DemandFigures Demands, IReadOnlyList<GapFigure> Gaps, IReadOnlyList<ThemeFigure> Themes, IReadOnlyList<MemberFigure> Members);

/// <summary>Demands that were first listed in the period.</summary>
/// <param name="Listed">All of them.</param>
/// <param name="Claimed">Those that somebody has claimed since.</param>
/// <param name="Met">Those delivered since, and not said to be unmet.</param>
/// <param name="MedianWaitDays">Days from the list to the first claim, half of them waited less; to a tenth. Null while none was claimed.</param>
public sealed record DemandFigures(int Listed, int Claimed, int Met, decimal? MedianWaitDays);

/// <summary>Published gaps that are open now.</summary>
/// <param name="Community">12 digits.</param>
public sealed record GapFigure(string Community, string? CommunityName, ServiceCategory Category, int Count);

/// <summary>Projects delivered in the period under one theme.</summary>
/// <param name="Heads">People counted there.</param>
public sealed record ThemeFigure(ProjectTheme Theme, int Delivered, int Heads);

/// <summary>What a member contributed in the period.</summary>
/// <param name="MeanStars">Residents' mean mark, 1 to 5; null while nobody has rated.</param>
public sealed record MemberFigure(Guid MemberId, string Name, int Delivered, decimal Hours, decimal Heads, decimal? MeanStars);

internal sealed class GetAllianceOverviewValidator : AbstractValidator<GetAllianceOverviewQuery>
{
    private const int MostDays = 731;

    public GetAllianceOverviewValidator() => RuleFor(q => q.Until).Must((q, until) => until is not { } last || q.From is not { } first || (last >= first && last.DayNumber - first.DayNumber <= MostDays))
        .WithErrorCode("alliance.overview_period").WithMessage("A period ends on or after its first day, and within two years.");
}

internal sealed class GetAllianceOverviewHandler(IAllianceDb db, ITerritoryQuestions territory, AllianceDesk desk) : IQueryHandler<GetAllianceOverviewQuery, AllianceOverview>
{
    private const int MostMembers = 200;

    public async Task<ErrorOr<AllianceOverview>> Handle(GetAllianceOverviewQuery request, CancellationToken cancellationToken)
    {
        if (desk.User is not { Area: { } area } || desk.User.Home() is null)
        {
            return CommonErrors.OutsideArea;
        }

        var last = request.Until ?? desk.Today;
        var first = request.From ?? last.AddDays(-364);
        var (from, end) = (BusinessCalendar.StartOf(first).ToUniversalTime(), BusinessCalendar.StartOf(last.AddDays(1)).ToUniversalTime());
        var names = await territory.NamesAsync(cancellationToken);
        var gaps = await db.Demands.In(area).Where(d => d.Status == DemandStatus.GapPublished).GroupBy(d => new { d.Community, d.Category })
            .Select(g => new { g.Key.Community, g.Key.Category, Count = g.Count() }).ToListAsync(cancellationToken);
        return new AllianceOverview(
            first, last, await DemandsAsync(area, from, end, cancellationToken),
            [.. gaps.OrderBy(g => g.Community.Value, StringComparer.Ordinal).ThenBy(g => g.Category).Select(g => new GapFigure(g.Community.Value, names.Division(g.Community), g.Category!.Value, g.Count))],
            await ThemesAsync(area, from, end, cancellationToken),
            await MembersAsync(area, first, last, cancellationToken));
    }

    /// <summary>All figures of the period's demands in one pass.</summary>
    private async Task<DemandFigures> DemandsAsync(DivisionCode area, DateTimeOffset from, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var figures = await db.QueryAsync(
            """
            select count(*)::int, count(first_claimed_at)::int, (count(*) filter (where status in ('served', 'confirmed', 'closed')))::int,
                   round((percentile_cont(0.5) within group (order by extract(epoch from first_claimed_at - listed_at)) filter (where first_claimed_at is not null) / 86400)::numeric, 1)
            from alliance.demands
            """,
            new SqlFilter().In(area, "community_code").Where("listed_at >= {0} and listed_at < {1}", from, end),
            "",
            r => new DemandFigures(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.IsDBNull(3) ? null : r.GetDecimal(3)),
            cancellationToken);
        return figures[0];
    }

    private async Task<IReadOnlyList<ThemeFigure>> ThemesAsync(DivisionCode area, DateTimeOffset from, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var delivered = (await db.QueryAsync(
            "select theme, count(*)::int, sum((delivery ->> 'heads')::int)::int from alliance.projects",
            new SqlFilter().In(area, "community_code").Where("delivered_at >= {0} and delivered_at < {1}", from, end),
            " group by theme",
            r => (Theme: r.GetString(0), Count: r.GetInt32(1), Heads: r.GetInt32(2)),
            cancellationToken)).ToDictionary(t => t.Theme, StringComparer.Ordinal);
        return [.. Enum.GetValues<ProjectTheme>().Select(t => delivered.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(t.ToString()), out var d) ? new ThemeFigure(t, d.Count, d.Heads) : new ThemeFigure(t, 0, 0))];
    }

    private async Task<IReadOnlyList<MemberFigure>> MembersAsync(DivisionCode area, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var county = await db.Contributions
            .Where(c => EF.Property<string>(c, "CountyCode") == area.County && c.On >= first && c.On <= last && c.VoidedAt == null)
            .GroupBy(c => new { c.MemberId, c.Kind, c.Division })
            .Select(g => new { g.Key.MemberId, g.Key.Kind, g.Key.Division, Sum = g.Sum(c => c.Quantity), Count = g.Count() }).ToListAsync(cancellationToken);
        var sums = county.Where(s => area.Covers(s.Division)).ToList();
        var ids = sums.Select(s => s.MemberId).Distinct().ToList();
        var members = await db.AllianceMembers.Where(m => ids.Contains(m.Id)).OrderBy(m => m.Name).Take(MostMembers).Select(m => new { m.Id, m.Name }).ToListAsync(cancellationToken);
        var byMember = sums.ToLookup(s => s.MemberId);
        return [.. members.Select(m =>
        {
            decimal Sum(ContributionKind kind) => byMember[m.Id].Where(s => s.Kind == kind).Sum(s => s.Sum);

            var rated = byMember[m.Id].Where(s => s.Kind == ContributionKind.Rated).ToList();
            return new MemberFigure(
                m.Id, m.Name, (int)Sum(ContributionKind.ProjectDelivered), Sum(ContributionKind.HoursServed), Sum(ContributionKind.PeopleServed),
                rated.Count == 0 ? null : decimal.Round(rated.Sum(s => s.Sum) / rated.Sum(s => s.Count), 2, MidpointRounding.AwayFromZero));
        })];
    }
}
