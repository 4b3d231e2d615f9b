using GovernanceApi.Application.Alliance;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Alliance;

/// <summary>
/// A service alliance that reproduces the article's count: 19 departments, 14 talent studios and 25 associations have
/// agreements that hold. Beside them, one agreement in each other state. All made up.
/// </summary>
internal sealed class DemoAllianceSeeder(GovernanceDbContext db, TimeProvider clock) : ISeeder
{
    private static readonly string[] Departments =
        ["教育", "民政", "司法", "财政", "人社", "住建", "交通", "农业农村", "商务", "文旅", "卫生健康", "退役军人", "应急", "审计", "市场监管", "统计", "医保", "信访", "妇幼"];

    private static readonly string[] Studios =
        ["名师", "名医", "法律", "心理", "书法", "剪纸", "家政", "创业", "电商", "园艺", "康复", "营养", "国医", "模范调解"];

    private static readonly string[] Associations =
        ["志愿者", "红十字", "慈善", "老年体育", "太极拳", "广场舞", "门球", "乒乓球", "羽毛球", "摄影", "美术", "音乐", "诗词", "戏曲", "阅读", "家庭教育", "护理",
         "餐饮", "家电维修", "消防", "物业", "青年", "女企业家", "退役军人关爱", "助残"];

    /// <summary>Its reminder is due.</summary>
    private const string EndingSoon = "演示剪纸工作室";

    private static readonly Actor Founder = new(DemoIds.User("orgdept"), "organisationDepartment", null);

    public int Order => 70;

    public bool IsDemo => true;

    public string Name => "demo service alliance";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.AllianceMembers.AnyAsync(cancellationToken))
        {
            return;
        }

        foreach (var name in Departments)
        {
            await HeldAsync($"演示{name}局", ProviderKind.FunctionalDepartment, SignatoryKind.Department, cancellationToken);
        }

        foreach (var name in Studios)
        {
            await HeldAsync($"演示{name}工作室", ProviderKind.TalentTeam, SignatoryKind.TalentStudio, cancellationToken);
        }

        // The article does not say which kind of provider an association is (domain open question g).
        foreach (var name in Associations)
        {
            await HeldAsync($"演示{name}协会", ProviderKind.MassOrganisation, SignatoryKind.ProfessionalAssociation, cancellationToken);
        }

        await OthersAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Days since the first of last year: the year that is evaluated.</summary>
    private int SinceLastYear
    {
        get
        {
            var today = BusinessCalendar.DateOf(clock.GetUtcNow());
            return today.DayNumber - new DateOnly(today.Year - 1, 1, 1).DayNumber;
        }
    }

    private async Task HeldAsync(string name, ProviderKind kind, SignatoryKind signsAs, CancellationToken cancellationToken) =>
        Signed(await DraftAsync(Join(name, kind), signsAs, -SinceLastYear, name == EndingSoon ? 25 : 165 + (name.Length * 9), cancellationToken));

    private async Task OthersAsync(CancellationToken cancellationToken)
    {
        await DraftAsync(Join("演示驻区银行", ProviderKind.ResidentUnit), SignatoryKind.Other, 10, 375, cancellationToken);
        (await DraftAsync(Join("演示社区医院", ProviderKind.ResidentUnit), SignatoryKind.Other, 5, 370, cancellationToken)).Negotiate(Founder, clock.GetUtcNow());
        Signed(await DraftAsync(Join("演示爱心超市", ProviderKind.NewOrganisation), SignatoryKind.Other, -400, -30, cancellationToken));
        Signed(await DraftAsync(Join("演示律师事务所", ProviderKind.NewOrganisation), SignatoryKind.Other, -340, 25, cancellationToken), suspended: true);
    }

    private AllianceMember Join(string name, ProviderKind kind)
    {
        var community = DivisionCode.From(DemoPlaces.Communities[name.Length % DemoPlaces.Communities.Count]);
        var member = AllianceMember.Join(
            DemoIds.Of("alliance-member", name), name, DivisionCode.From(DemoPlaces.County), kind, "演示数据：为居民提供公益服务。",
            kind is ProviderKind.FunctionalDepartment ? community : null, [], clock.GetUtcNow().AddDays(-SinceLastYear - 20)).Value;
        db.AllianceMembers.Add(member);
        return member;
    }

    private async Task<AllianceAgreement> DraftAsync(AllianceMember member, SignatoryKind signsAs, int from, int until, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var number = await db.NextNumberAsync(AllianceNumber.Agreement, clock.GetUtcNow(), cancellationToken);
        var terms = new AgreementTerms(signsAs, today.AddDays(from), today.AddDays(until), [new Commitment("每季度开展一次进社区服务", 4)]);
        var drafted = AllianceAgreement.Draft(DemoIds.Of("alliance-agreement", member.Name), number, member.Id, member.County, terms, null, Founder, clock.GetUtcNow()).Value;
        db.AllianceAgreements.Add(drafted);
        return drafted;
    }

    private void Signed(AllianceAgreement agreement, bool suspended = false)
    {
        var now = clock.GetUtcNow();
        agreement.Negotiate(Founder, now);
        agreement.Sign(agreement.From, $"演示联〔{agreement.From:yyyy}〕{agreement.Number[^4..]}号", Founder, now);
        if (suspended)
        {
            agreement.Suspend("演示：正在换证", Founder, now);
        }
    }
}
