using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Meetings;

/// <summary>How often each member was invited to meetings that took place, and came.</summary>
/// <param name="From">First local day; a year before the last when left out.</param>
/// <param name="Until">Last local day; today when left out.</param>
public sealed record CountAttendanceQuery(DateOnly? From, DateOnly? Until) : IQuery<AttendanceCounts>;

/// <param name="From">First local day.</param>
/// <param name="Until">Last local day.</param>
/// <param name="Meetings">Meetings that the caller may see and that took place in this time.</param>
/// <param name="Members">Members that were invited, most absences first.</param>
public sealed record AttendanceCounts(DateOnly From, DateOnly Until, int Meetings, IReadOnlyList<MemberAttendance> Members);

/// <param name="Unrecorded">Invited to a meeting whose attendance is not recorded yet.</param>
public sealed record MemberAttendance(Guid MemberId, string MemberName, int Invited, int Attended, int Substituted, int Excused, int Absent, int Unrecorded);

internal sealed class CountAttendanceHandler(IAllianceDb db, CallContext call, TimeProvider clock) : IQueryHandler<CountAttendanceQuery, AttendanceCounts>
{
    public async Task<ErrorOr<AttendanceCounts>> Handle(CountAttendanceQuery request, CancellationToken cancellationToken)
    {
        var until = request.Until ?? BusinessCalendar.DateOf(clock.GetUtcNow());
        var from = request.From ?? until.AddYears(-1);
        var (begin, end) = (BusinessCalendar.StartOf(from).ToUniversalTime(), BusinessCalendar.StartOf(until.AddDays(1)).ToUniversalTime());
        var meetings = db.JointMeetings.VisibleTo(call.User)
            .Where(m => (m.Status == MeetingStatus.Held || m.Status == MeetingStatus.Minuted) && m.StartsAt >= begin && m.StartsAt < end);
        // A member's own people read their own line.
        var members = db.AllianceMembers.VisibleTo(call.User);
        var counts = await (
            from invitation in meetings.SelectMany(m => m.Invitations)
            join member in members on invitation.MemberId equals member.Id
            group invitation by new { member.Id, member.Name } into g
            select new MemberAttendance(
                g.Key.Id, g.Key.Name, g.Count(), g.Count(i => i.Attendance == Attendance.Attended), g.Count(i => i.Attendance == Attendance.Substitute),
                g.Count(i => i.Attendance == Attendance.Excused), g.Count(i => i.Attendance == Attendance.Absent), g.Count(i => i.Attendance == null)))
            .ToListAsync(cancellationToken);
        return new AttendanceCounts(
            from, until, await meetings.CountAsync(cancellationToken),
            [.. counts.OrderByDescending(c => c.Absent).ThenByDescending(c => c.Invited).ThenBy(c => c.MemberName, StringComparer.Ordinal)]);
    }
}
