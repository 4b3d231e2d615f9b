using System.Collections.Frozen;
using System.Data.Common;
using System.Text.Json;
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
        + "t.repeat_of_id is not null, t.follower_count, t.confidential ";

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
            reader.IsDBNull(10) ? null : reader.GetGuid(10),
            CompoundName: null,
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

    /// <summary>Puts names to ids and codes.</summary>
    public async Task<IReadOnlyList<TicketRow>> NameAsync(IEnumerable<TicketRow> rows, CancellationToken cancellationToken)
    {
        var names = await territory.NamesAsync(cancellationToken);
        return [.. rows.Select(row => Name(row, names))];
    }

    public static TicketRow Name(TicketRow row, TerritoryNames names) => row with
    {
        CategoryName = names.Category(row.CategoryCode),
        DivisionName = names.Division(DivisionCode.From(row.DivisionCode)),
        CompoundName = names.Compound(row.CompoundId),
        GridName = names.Grid(row.GridId),
        LeadUnitName = names.Unit(row.LeadUnitId),
    };

    private static T Code<T>(string code)
        where T : struct, Enum => Codes<T>.ByCode[code];

    private static class Codes<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> ByCode =
            Enum.GetValues<T>().ToFrozenDictionary(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()), StringComparer.Ordinal);
    }
}
