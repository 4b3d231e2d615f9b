using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.CalendarDays;

namespace GovernanceApi.Api.Territory;

internal static class CalendarDayEndpoints
{
    public static void MapCalendarDayEndpoints(this IEndpointRouteBuilder api)
    {
        var days = api.MapGroup("/calendar-days").WithTags("Territory");
        days.MapRead<BusinessCalendarDetails>("", ListCalendarDays, Permissions.TerritoryRead);
        days.MapReplace<CalendarDayRow>("/{date}", MarkCalendarDay, Permissions.TerritoryMaintain);
        days.MapRemove("/{date}", ClearCalendarDay, Permissions.TerritoryMaintain);
    }

    /// <summary>Lists holidays and make-up workdays, and how far the calendar is known.</summary>
    /// <param name="year">2000 to 2100; left out for all years.</param>
    private static async Task<IResult> ListCalendarDays(
        int? year, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListCalendarDaysQuery(year), cancellationToken));

    /// <summary>Makes a date a holiday or a worked rest day. Running clocks are counted again.</summary>
    private static async Task<IResult> MarkCalendarDay(
        DateOnly date, MarkCalendarDayCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Date = date }, cancellationToken));

    /// <summary>Lets a date go by its weekday again. Running clocks are counted again.</summary>
    private static async Task<IResult> ClearCalendarDay(DateOnly date, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Done(await sender.Send(new ClearCalendarDayCommand(date), cancellationToken));
}
