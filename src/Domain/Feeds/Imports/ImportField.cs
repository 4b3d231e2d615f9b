namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>What a column of an uploaded file may hold.</summary>
public enum ImportField
{
    /// <summary>The row's number at its source; unique there.</summary>
    ExternalId,
    ReporterName,
    Title,
    Text,
    ReceivedAt,
    Reply,
    RepliedAt,

    /// <summary>Votes for.</summary>
    Followers,

    /// <summary>Votes against.</summary>
    Opponents,
    Place,
    Phone,

    /// <summary>Code or name of a lowest-level category.</summary>
    Category,

    /// <summary>12-digit code or name of a division in the batch's division.</summary>
    Division,
    Channel,

    CompoundName,

    /// <summary>Gated or open.</summary>
    CompoundKind,
    Address,

    /// <summary>Resident households.</summary>
    Households,
    DwellingUnits,

    /// <summary>m².</summary>
    PropertyArea,

    /// <summary>WGS 84, degrees east.</summary>
    Longitude,

    /// <summary>WGS 84, degrees north.</summary>
    Latitude,

    /// <summary>15 digits.</summary>
    GridCode,
    GridName,

    /// <summary>Code of the grid that a sub-grid divides.</summary>
    ParentCode,

    /// <summary>A polygon as WKT or GeoJSON, WGS 84.</summary>
    Outline,

    /// <summary>Names of compounds that lie in a grid, divided by 、 or commas.</summary>
    Compounds,

    /// <summary>Leader or worker.</summary>
    Post,

    /// <summary>Of an account.</summary>
    UserName,

    /// <summary>Of the person in a post, or of a steward.</summary>
    PersonName,
    DutyPhone,
    GroupName,

    /// <summary>Buildings and doors.</summary>
    Doors,
    MemberName,

    /// <summary>One of the five kinds of provider.</summary>
    MemberKind,
    Introduction,

    /// <summary>Community that a member reports to (双报到).</summary>
    DualCheckIn,
    QualificationName,
    QualificationNumber,
    QualificationIssuer,

    /// <summary>Last day of a qualification.</summary>
    QualificationUntil,

    /// <summary>How a demand was collected.</summary>
    Carrier,

    /// <summary>How many people a demand is for.</summary>
    Heads,

    /// <summary>First day on which it is wanted or offered.</summary>
    FromDay,

    /// <summary>Last day on which it is wanted or offered.</summary>
    UntilDay,

    /// <summary>One of the five kinds of service.</summary>
    ServiceCategory,
    Theme,

    /// <summary>What who orders a service has to know or bring.</summary>
    Conditions,

    /// <summary>Medical, legal, with children, or none.</summary>
    Regulated,

    /// <summary>When the source last changed the row: an older one never replaces a newer one.</summary>
    ChangedAt,
    UnitName,

    /// <summary>Department, property company, township or other.</summary>
    UnitKind,

    /// <summary>Yes or no.</summary>
    Active,

    /// <summary>What a total counts: the source's name for it.</summary>
    Measure,

    /// <summary>A figure.</summary>
    Amount,
    Note,

    /// <summary>A date of the calendar.</summary>
    Day,

    /// <summary>Holiday or make-up workday.</summary>
    DayKind,

    /// <summary>Name of a festival.</summary>
    DayName,
    Ignore,
}
