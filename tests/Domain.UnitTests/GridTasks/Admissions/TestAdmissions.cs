using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Admissions;

/// <summary>Requests brought to where a test begins. Monday 2026-03-02, 09:00 in China; no holiday near.</summary>
internal static class TestAdmissions
{
    public static readonly DateTimeOffset Now = TestTickets.Now;
    public static readonly DateOnly Today = BusinessCalendar.DateOf(Now);
    public static readonly AdmissionClockwork Work = new(TestTickets.Calendar, AdmissionLimits.Default);

    public static readonly Guid LedGrid = Guid.CreateVersion7(Now);
    public static readonly Guid UnledGrid = Guid.CreateVersion7(Now);

    public static readonly Actor Department = TestTickets.Handler;
    public static readonly Actor Leader = new(Guid.CreateVersion7(Now), "gridLeader", null);
    public static readonly Actor Secretary = new(Guid.CreateVersion7(Now), "communitySecretary", null);
    public static readonly Actor Office = TestTickets.Dispatcher;
    public static readonly Actor County = new(Guid.CreateVersion7(Now), "countyApprover", null);

    public static readonly Guarantee Money = new(5_000_000, "县财政预算内安排", null);
    public static readonly CountyDecision Document = new("示例政发〔2026〕8号", Today, "县政府第三次常务会议", County.UserId, Now);

    private static readonly AdmissionMatter Matter = new(
        "燃气软管入户排查", TaskClass.SafetyHazards, "逐户排查老旧软管", "城镇燃气管理条例第十七条", new Limit(3, LimitUnit.WorkingDay), EvidenceRequired: true, 30);

    public static readonly IReadOnlyList<AdmissionGrid> Grids =
        [new(LedGrid, TestTickets.Community, HasLeader: true, 20), new(UnledGrid, TestTickets.Community, HasLeader: false, 15)];

    public static OffCatalogueAdmissionRequest Draft(Guarantee? guarantee = null, DateOnly? from = null, DateOnly? until = null) => OffCatalogueAdmissionRequest.Draft(
        Guid.CreateVersion7(Now), "A20260302-0001", DivisionCode.From("341502000000"), TestTickets.WaterUnit, Matter, from ?? Today, until ?? Today.AddDays(89),
        guarantee ?? Money, Grids, Department, Now).Value;

    public static OffCatalogueAdmissionRequest UnderReview(DateOnly? from = null, DateOnly? until = null)
    {
        var request = Draft(from: from, until: until);
        request.Submit([LedGrid], Work, Department, Now).Done();
        return request;
    }

    public static OffCatalogueAdmissionRequest AtOffice(DateOnly? from = null, DateOnly? until = null)
    {
        var request = UnderReview(from, until);
        request.Review([LedGrid], ImpactOpinion.Bearable, 60, [], null, Work, Leader, Now).Done();
        request.Review([LedGrid, UnledGrid], ImpactOpinion.Bearable, 60, [], null, Work, Secretary, Now).Done();
        return request;
    }

    public static OffCatalogueAdmissionRequest AtCounty(DateOnly? from = null, DateOnly? until = null)
    {
        var request = AtOffice(from, until);
        request.Recommend(true, "可承担", Work, Office, Now).Done();
        return request;
    }

    public static OffCatalogueAdmissionRequest Active(DateOnly? from = null, DateOnly? until = null)
    {
        var request = AtCounty(from, until);
        request.Approve(Document, guaranteeConfirmed: true, Work, County, Now).Done();
        return request;
    }

    public static OffCatalogueAdmissionRequest Emergency(DateOnly? until = null)
    {
        var request = UnderReview();
        request.AdmitForEmergency("汛期险情", until ?? Today.AddDays(20), Work, County, Now).Done();
        return request;
    }

    /// <summary>A request in any status it can rest in.</summary>
    public static OffCatalogueAdmissionRequest In(AdmissionStatus status)
    {
        var request = status switch
        {
            AdmissionStatus.Draft => Draft(),
            AdmissionStatus.CommunityImpactReview => UnderReview(),
            AdmissionStatus.GridOfficeReview or AdmissionStatus.ReturnedForSupplement => AtOffice(),
            AdmissionStatus.GovReview or AdmissionStatus.Rejected => AtCounty(),
            AdmissionStatus.Approved => Active(from: Today.AddDays(10)),
            AdmissionStatus.Active or AdmissionStatus.Suspended or AdmissionStatus.Expired or AdmissionStatus.Retired => Active(),
            AdmissionStatus.EmergencyTemporary or AdmissionStatus.Lapsed => Emergency(),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No request rests there."),
        };
        switch (status)
        {
            case AdmissionStatus.ReturnedForSupplement:
                request.Return("缺经费来源文件", Office, Now).Done();
                break;
            case AdmissionStatus.Rejected:
                request.Reject("与现有事项重复", County, Now).Done();
                break;
            case AdmissionStatus.Suspended:
                request.Advance(Work, Now.AddDays(31));
                break;
            case AdmissionStatus.Expired:
                request.Advance(Work, Now.AddDays(91));
                break;
            case AdmissionStatus.Retired:
                request.Retire("已列入下一版目录", Office, Now).Done();
                break;
            case AdmissionStatus.Lapsed:
                request.Lapse("险情解除", County, Now).Done();
                break;
            default:
                break;
        }

        return request;
    }
}
