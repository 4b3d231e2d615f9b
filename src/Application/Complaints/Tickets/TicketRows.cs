using System.Data.Common;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Reads rows by hand-written SQL (a LINQ list costs twice as much, see docs/decisions) and puts the names of places to them.</summary>
internal sealed class TicketRows(ITerritoryQuestions territory)
{
    public const string Columns =
        "select t.id, t.number, t.revision, t.title, t.status, t.round, t.channel, t.urgency, t.category_code, t.division_code, t.compound_id, "
        + "coalesce(t.assigned_grid_id, t.grid_id), t.lead_unit_id, t.received_at, t.due_at, t.due_provisional, t.supervision_level, "
        + "t.repeat_of_id is not null, t.follower_count + t.source_followers, t.confidential ";

    public const string From = Columns + "from complaints.tickets t";

    public static TicketRow Read(DbDataReader reader, DateTimeOffset now)
    {
        var due = reader.IsDBNull(14) ? (DateTimeOffset?)null : reader.GetFieldValue<DateTimeOffset>(14);
        return new TicketRow(
            reader.GetGuid(0),
            reader.GetString(1),
            reader.GetInt32(2),
            reader.GetString(3),
            Code<TicketStatus>(reader.GetString(4)),
            reader.GetInt32(5),
            Code<IntakeChannel>(reader.GetString(6)),
            Code<Urgency>(reader.GetString(7)),
            reader.IsDBNull(8) ? null : reader.GetString(8),
            CategoryName: null,
            reader.GetString(9),
            DivisionName: null,
            // Replaced by the name in NameAsync; until then the id travels here.
            CompoundName: reader.IsDBNull(10) ? null : reader.GetGuid(10).ToString(),
            reader.IsDBNull(11) ? null : reader.GetGuid(11),
            GridName: null,
            reader.IsDBNull(12) ? null : reader.GetGuid(12),
            LeadUnitName: null,
            reader.GetFieldValue<DateTimeOffset>(13),
            due,
            reader.GetBoolean(15),
            Overdue: due < now,
            reader.GetInt32(16),
            reader.GetBoolean(17),
            reader.GetInt32(18),
            reader.GetBoolean(19));
    }

    /// <summary>Puts names to ids; they come from cached reference data.</summary>
    public async Task<TicketRow> NameAsync(TicketRow row, CancellationToken cancellationToken)
    {
        var division = Domain.Common.DivisionCode.From(row.DivisionCode);
        return row with
        {
            CategoryName = row.CategoryCode is { } category ? await territory.CategoryNameAsync(category, cancellationToken) : null,
            DivisionName = await territory.DivisionNameAsync(division, cancellationToken),
            CompoundName = row.CompoundName is { } compound ? (await territory.CompoundAsync(Guid.Parse(compound), cancellationToken))?.Name : null,
            GridName = row.GridId is { } grid ? (await territory.GridAsync(grid, cancellationToken))?.Name : null,
            LeadUnitName = row.LeadUnitId is { } unit ? await territory.UnitNameAsync(unit, cancellationToken) : null,
        };
    }

    private static T Code<T>(string code)
        where T : struct, Enum => Enum.Parse<T>(code, ignoreCase: true);
}
