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
    Ignore,
}
