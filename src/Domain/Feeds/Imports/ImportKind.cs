using System.Collections.Frozen;
using static GovernanceApi.Domain.Feeds.Imports.ImportField;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>What the rows of a file become.</summary>
public enum ImportKind
{
    /// <summary>Complaints; told apart by source and external id.</summary>
    Tickets,

    /// <summary>小区; told apart by community and name.</summary>
    Compounds,

    /// <summary>网格; told apart by their 15-digit code.</summary>
    Grids,

    /// <summary>网格长和网格员: who holds which post of which grid, with an account where there is none yet.</summary>
    Staff,

    /// <summary>邻; told apart by compound and name.</summary>
    NeighbourGroups,

    /// <summary>成员单位; told apart by county and name.</summary>
    AllianceMembers,

    /// <summary>需求 that were collected on paper; told apart by source and external id in their community.</summary>
    Demands,

    /// <summary>资源 of the caller's own alliance member; told apart by title.</summary>
    Resources,

    /// <summary>What is new about complaints that the source sent before.</summary>
    TicketUpdates,

    /// <summary>Departments, companies and townships; told apart by division and name.</summary>
    Units,

    /// <summary>Figures of other systems with period, place and source.</summary>
    ExternalTotals,

    /// <summary>Holidays and make-up workdays; told apart by date.</summary>
    CalendarDays,
}

/// <summary>Which columns each kind reads.</summary>
public static class ImportFields
{
    private static readonly FrozenDictionary<ImportKind, ImportField[]> Needed = new Dictionary<ImportKind, ImportField[]>
    {
        [ImportKind.Tickets] = [Text, ReceivedAt],
        [ImportKind.Compounds] = [CompoundName, Households],
        [ImportKind.Grids] = [GridCode, GridName],
        [ImportKind.Staff] = [GridCode, Post, UserName],
        [ImportKind.NeighbourGroups] = [CompoundName, GroupName, Households],
        [ImportKind.AllianceMembers] = [MemberName],
        [ImportKind.Demands] = [Title, Text, Carrier],
        [ImportKind.Resources] = [Title],
        [ImportKind.TicketUpdates] = [ExternalId],
        [ImportKind.Units] = [ImportField.UnitName],
        [ImportKind.ExternalTotals] = [Measure, FromDay, UntilDay, Amount],
        [ImportKind.CalendarDays] = [Day, DayKind, DayName],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ImportKind, ImportField[]> Known = new Dictionary<ImportKind, ImportField[]>
    {
        [ImportKind.Tickets] =
            [ExternalId, ReporterName, Phone, Title, Text, ReceivedAt, Place, Division, Category, Channel, Reply, RepliedAt, Followers, Opponents],
        [ImportKind.Compounds] = [CompoundName, Division, CompoundKind, Address, Households, DwellingUnits, PropertyArea, Longitude, Latitude],
        [ImportKind.Grids] = [GridCode, GridName, ParentCode, Outline, Compounds, Households],
        [ImportKind.Staff] = [GridCode, Post, UserName, PersonName, DutyPhone],
        [ImportKind.NeighbourGroups] = [CompoundName, Division, GridCode, GroupName, Households, Doors, PersonName, DutyPhone, UserName],
        [ImportKind.AllianceMembers] =
            [MemberName, MemberKind, Introduction, DualCheckIn, QualificationName, QualificationNumber, QualificationIssuer, QualificationUntil],
        [ImportKind.Demands] =
            [ExternalId, Title, Text, Carrier, ReceivedAt, Division, CompoundName, Heads, FromDay, UntilDay, ReporterName, Phone, Address],
        [ImportKind.Resources] =
            [Title, Text, ServiceCategory, Theme, Division, FromDay, UntilDay, Conditions, Regulated, QualificationNumber, Longitude, Latitude],
        [ImportKind.TicketUpdates] = [ExternalId, Title, Text, Reply, RepliedAt, Followers, Opponents],
        [ImportKind.Units] = [ImportField.UnitName, ImportField.UnitKind, Division, DutyPhone, Active],
        [ImportKind.ExternalTotals] = [Measure, FromDay, UntilDay, Division, Amount, Note],
        [ImportKind.CalendarDays] = [Day, DayKind, DayName],
    }.ToFrozenDictionary();

    /// <summary>Without these a file cannot be read.</summary>
    public static IReadOnlyList<ImportField> RequiredOf(ImportKind kind) => Needed[kind];

    /// <summary>In the order in which the empty table has them.</summary>
    public static IReadOnlyList<ImportField> Of(ImportKind kind) => Known[kind];
}
