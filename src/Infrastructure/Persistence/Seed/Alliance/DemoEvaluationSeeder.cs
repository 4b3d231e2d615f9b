using ErrorOr;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;
using static GovernanceApi.Domain.Alliance.Contributions.ContributionKind;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Alliance;

/// <summary>
/// Last year's evaluation by a published scheme: a few members in each state, the others published; records of last year and, of those few, of
/// this one. All made up. The studios of the demo's member agents are at their notice.
/// </summary>
internal sealed class DemoEvaluationSeeder(GovernanceDbContext db, ITerritoryQuestions territory, TimeProvider clock) : ISeeder
{
    private static readonly Actor Desk = new(DemoIds.User("orgdept"), "organisationDepartment", null);
    private static readonly Actor Agent = new(null, "allianceMemberAgent", null);

    private static readonly Dictionary<string, EvaluationStatus> UnderWay = new(StringComparer.Ordinal)
    {
        ["演示康复工作室"] = EvaluationStatus.Noticed,
        ["演示书法工作室"] = EvaluationStatus.Noticed,
        ["演示法律工作室"] = EvaluationStatus.Appealed,
        ["演示司法局"] = EvaluationStatus.Decided,
        ["演示住建局"] = EvaluationStatus.Final,
        ["演示心理工作室"] = EvaluationStatus.Scored,
        ["演示门球协会"] = EvaluationStatus.Collecting,
    };

    public int Order => 80;

    public bool IsDemo => true;

    public string Name => "demo evaluation of members";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.EvaluationSchemes.AnyAsync(cancellationToken))
        {
            return;
        }

        var (now, calendar) = (clock.GetUtcNow(), await territory.CalendarAsync(cancellationToken));
        var year = BusinessCalendar.DateOf(now).Year;
        var scheme = Scheme(year - 1, now);
        var first = new DateOnly(year - 1, 1, 1);
        var members = await db.AllianceMembers.Where(m => db.AllianceAgreements.Any(a => a.MemberId == m.Id && a.Status == AgreementStatus.Signed && a.From == first))
            .OrderBy(m => m.Name).ToListAsync(cancellationToken);
        foreach (var (index, member) in members.Index())
        {
            var until = UnderWay.GetValueOrDefault(member.Name, EvaluationStatus.Published);
            // Whoever is still under way has something to dispute.
            var modest = until == EvaluationStatus.Published ? index % 6 : 4 + (index % 2);
            var records = Records(member, year - 1, modest, now);
            if (until != EvaluationStatus.Published)
            {
                Records(member, year, modest, now);
            }

            Evaluate(member, scheme, until, records, calendar, now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private EvaluationScheme Scheme(int year, DateTimeOffset now)
    {
        var scheme = EvaluationScheme.Draft(DemoIds.Of("evaluation-scheme", "1"), DivisionCode.From(DemoPlaces.County), 1, year, null, now.AddDays(-300));
        scheme.Revise(
            year,
            [
                new("项目交付", 30, ItemMeasure.Count, [ProjectDelivered], [], 6, 0, [new(ClaimLapsed, 3), new(CancelledAfterConfirmation, 5)]),
                new("服务时长（小时）", 20, ItemMeasure.Sum, [HoursServed], [], 40, 0, []),
                new("居民评价（星）", 20, ItemMeasure.Average, [Rated], [], 4.5m, 10, []),
                new("会议出席率（%）", 15, ItemMeasure.Share, [MeetingAttended], [MeetingMissed], 90, 10, []),
                new("承诺兑现率（%）", 15, ItemMeasure.Share, [PromiseKept], [PromiseBroken], 95, 10, []),
            ],
            scheme.Bands);
        scheme.Publish($"演示组通〔{year}〕2号", begun: false, now.AddDays(-299));
        db.EvaluationSchemes.Add(scheme);
        return scheme;
    }

    /// <summary>Of this year only those whose day has come.</summary>
    /// <param name="modest">The more, the fewer deliveries: 0 to 6.</param>
    private List<ContributionRecord> Records(AllianceMember member, int year, int modest, DateTimeOffset now)
    {
        var today = BusinessCalendar.DateOf(now);
        List<ContributionRecord> records = [];
        void Add(ContributionKind kind, int month, string title, decimal quantity = 1)
        {
            var on = new DateOnly(year, month, 5 + modest);
            if (on <= today)
            {
                var subject = DemoIds.Of("demo-contribution", $"{member.Name}{title}{year}{month}");
                records.Add(ContributionRecord.Of(member.Id, DivisionCode.From(DemoPlaces.Communities[month % DemoPlaces.Communities.Count]), kind, on, subject, $"演示：{title}", quantity, now.AddMilliseconds(records.Count)));
            }
        }

        for (var project = 0; project < 7 - modest; project++)
        {
            var month = 2 + project;
            Add(ProjectDelivered, month, $"第{project + 1}次进社区服务");
            Add(HoursServed, month, $"第{project + 1}次进社区服务", 6.5m);
            Add(PeopleServed, month, $"第{project + 1}次进社区服务", 30 + modest);
            Add(Rated, month, $"第{project + 1}次服务评价", (project + modest) % 3 == 0 ? 4 : 5);
        }

        foreach (var quarter in Enumerable.Range(1, 4))
        {
            Add(modest > 3 && quarter == 2 ? MeetingMissed : MeetingAttended, quarter * 3, $"第{quarter}季度联席会议");
        }

        Add(PromiseKept, 4, "联席会议事项：义诊进社区");
        Add(modest % 3 == 2 ? PromiseBroken : PromiseKept, 10, "联席会议事项：冬季走访");
        if (modest > 3)
        {
            Add(ClaimLapsed, 6, "逾期未回应社区认领");
        }

        db.Contributions.AddRange(records);
        return records;
    }

    private void Evaluate(AllianceMember member, EvaluationScheme scheme, EvaluationStatus until, List<ContributionRecord> records, BusinessCalendar calendar, DateTimeOffset now)
    {
        // Whoever may still appeal was told yesterday, the others long ago.
        var told = until is EvaluationStatus.Noticed or EvaluationStatus.Appealed or EvaluationStatus.Decided ? now.AddDays(-1) : now.AddDays(-60);
        var begun = told.AddDays(-7);
        var evaluation = MemberEvaluation.Begin(DemoIds.Of("member-evaluation", member.Name), member.Id, member.Name, scheme, Desk, begun);
        List<ContributionFact> facts = [.. records.Select(r => new ContributionFact(r.Id, r.Kind, r.On, r.Quantity))];
        var disputed = records.FindLast(r => r.Kind is ClaimLapsed or MeetingMissed)?.Id;
        (EvaluationStatus Reaches, Func<ErrorOr<Success>> Act)[] way =
        [
            (EvaluationStatus.Scored, () => evaluation.Score(MemberScore.Of(scheme, facts), Desk, begun.AddDays(3))),
            (EvaluationStatus.Noticed, () => evaluation.GiveNotice(calendar, Desk, told)),
            (EvaluationStatus.Appealed, () => evaluation.Appeal("演示：当时已电话说明，记录有误", [disputed!.Value], Agent, told.AddHours(3))),
            (EvaluationStatus.Decided, () => evaluation.Reject("演示：经核实，记录无误", Desk, told.AddHours(9))),
            (EvaluationStatus.Final, () => evaluation.Finalise(Desk, now.AddDays(-30))),
            (EvaluationStatus.Published, () => evaluation.Publish(Desk, now.AddDays(-29))),
        ];
        foreach (var (_, act) in way.Where(step => step.Reaches <= until && (until <= EvaluationStatus.Decided || step.Reaches is not (EvaluationStatus.Appealed or EvaluationStatus.Decided))))
        {
            if (act() is { IsError: true } refused)
            {
                throw new InvalidOperationException($"{member.Name}: {refused.FirstError.Code}");
            }
        }

        db.MemberEvaluations.Add(evaluation);
    }
}
