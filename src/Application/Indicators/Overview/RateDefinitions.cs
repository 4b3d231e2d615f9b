using System.Globalization;
using GovernanceApi.Domain.Indicators;

namespace GovernanceApi.Application.Indicators.Overview;

/// <summary>
/// The rates, each with what is divided by what in words. The formulas are the product's (the texts that name 三率 print none):
/// a reader must be able to see what was counted. Tickets taken over from another system are not in them.
/// </summary>
internal static class RateDefinitions
{
    private static readonly Definition[] All =
    [
        new("responseRate", Measure.RespondedInTime, Measure.Dispatched,
            "响应率：办理时限内首次联系诉求人的工单 ÷ 已派单工单（尚未到期的也计入分母）",
            "Tickets whose reporter was first contacted before the handling clock ran out ÷ tickets dispatched (those still in time included)"),
        new("resolutionRate", Measure.Solved, Measure.AskedSolved,
            "解决率：诉求人答复“已解决”的工单 ÷ 有效回访（以诉求人最后一次答复或评价为准）",
            "Tickets of which the reporter says that they are solved ÷ valid call-backs (the reporter's latest answer or mark counts)"),
        new("satisfactionRate", Measure.Satisfied, Measure.AskedSatisfied,
            "满意率：诉求人答复“满意”的工单 ÷ 有效回访（以诉求人最后一次答复或评价为准）",
            "Tickets with which the reporter is satisfied ÷ valid call-backs (the reporter's latest answer or mark counts)"),
        new("ratingParticipationRate", Measure.CallBacks, Measure.VerificationsDue,
            "参评率：有效回访 ÷ 已回访、已核查或到期未能回访的工单",
            "Valid call-backs ÷ tickets that were called back, checked on the spot, or closed because nobody could be reached"),
        new("handledOnTimeRate", Measure.HandledInTime, Measure.Handled,
            "按期办结率：每一轮都在时限内办结的工单 ÷ 已办结工单",
            "Tickets of which every round was resolved in time ÷ tickets resolved"),
        new("acceptedOnTimeRate", Measure.AcceptedInTime, Measure.Acceptances,
            "按期受理率：时限内受理的工单 ÷ 已受理工单",
            "Tickets accepted in time ÷ tickets accepted"),
        new("returnedShare", Measure.Returned, Measure.Dispatched,
            "退单率：被退回过的工单 ÷ 已派单工单",
            "Tickets that a unit sent back ÷ tickets dispatched"),
        new("extensionShare", Measure.Extended, Measure.Dispatched,
            "延期率：批准延期过的工单 ÷ 已派单工单",
            "Tickets whose time was extended ÷ tickets dispatched"),
        new("reopenShare", Measure.Reopened, Measure.Resolved,
            "重办率：重新办理过的工单 ÷ 已办结工单",
            "Tickets reopened ÷ tickets resolved"),
        new("repeatShare", Measure.Repeated, Measure.Received,
            "重复率：重复投诉的工单 ÷ 收到的工单",
            "Tickets in which the same reporter brings the same matter again ÷ tickets received"),
    ];

    /// <summary>In the language of the request.</summary>
    public static IReadOnlyList<RateFigure> Of(Measures sums)
    {
        var chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        return [.. All.Select(d =>
        {
            var rate = new Rate(sums[d.Numerator], sums[d.Denominator]);
            return new RateFigure(d.Key, rate.Numerator, rate.Denominator, rate.Percent(), chinese ? d.Chinese : d.English);
        })];
    }

    private sealed record Definition(string Key, Measure Numerator, Measure Denominator, string Chinese, string English);
}
