using System.Text.Json;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>What a list of tickets may be narrowed by; every condition has an index.</summary>
/// <param name="Area">Division and all below it.</param>
/// <param name="Category">Code of any level: 2, 4 or 6 digits, trailing zeros left out or not.</param>
/// <param name="Text">A run of at least two characters of number, title, text or place.</param>
public sealed record TicketFilter(
    TicketQueue? Queue,
    IReadOnlyList<TicketStatus> Statuses,
    IReadOnlyList<IntakeChannel> Channels,
    string? Category,
    DivisionCode? Area,
    Guid? GridId,
    Guid? UnitId,
    string? Text,
    bool? Overdue,
    bool? Supervised,
    DateTimeOffset? ReceivedFrom,
    DateTimeOffset? ReceivedBefore,
    DateTimeOffset? DueBefore)
{
    /// <summary>Filter, order and caller in a fixed form: what a cursor is bound to.</summary>
    internal string Binding(CurrentUser user, TicketSort sort) => JsonSerializer.Serialize(new { Filter = this with { Area = null }, Area = Area?.Value, user.Id, sort });

    /// <summary>The conditions over <c>complaints.tickets t</c>, but for the text.</summary>
    internal SqlFilter ToSql(CurrentUser user, DateTimeOffset now)
    {
        var sql = new SqlFilter().VisibleTo(user);
        if (Area is { } area)
        {
            sql.InArea(area);
        }

        Queue?.Narrow(sql, user, now);
        return sql
            .WhereIf(Statuses.Count > 0, "t.status = any({0})", Codes(Statuses))
            .WhereIf(Channels.Count > 0, "t.channel = any({0})", Codes(Channels))
            .WhereIf(Category is not null, "t.category_code >= {0} and t.category_code < {1}", CategoryFrom(), CategoryTo())
            .WhereIf(GridId is not null, "(t.grid_id = {0} or t.assigned_grid_id = {0})", GridId ?? Guid.Empty)
            .WhereIf(UnitId is not null, "t.lead_unit_id = {0}", UnitId ?? Guid.Empty)
            .WhereIf(Overdue == true, "t.due_at < {0}", now)
            .WhereIf(Supervised == true, "t.supervision_level > 0")
            .WhereIf(ReceivedFrom is not null, "t.received_at >= {0}", ReceivedFrom?.ToUniversalTime() ?? now)
            .WhereIf(ReceivedBefore is not null, "t.received_at < {0}", ReceivedBefore?.ToUniversalTime() ?? now)
            .WhereIf(DueBefore is not null, "t.due_at < {0}", DueBefore?.ToUniversalTime() ?? now);
    }

    private static string[] Codes<T>(IReadOnlyList<T> values)
        where T : struct, Enum => [.. values.Select(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()))];

    private string CategoryFrom() => Branch().PadRight(6, '0');

    private string CategoryTo() => Branch().PadRight(6, '~');

    /// <summary>The digits that name the branch: 010000 is all of 01.</summary>
    private string Branch()
    {
        var code = Category ?? "";
        while (code.Length > 2 && code.EndsWith("00", StringComparison.Ordinal))
        {
            code = code[..^2];
        }

        return code;
    }
}

/// <summary>The orders a list of tickets can have.</summary>
public enum TicketSort
{
    /// <summary>Newest first.</summary>
    ReceivedAtDescending,

    /// <summary>Due first; tickets without a running clock are left out.</summary>
    DueAt,
}
