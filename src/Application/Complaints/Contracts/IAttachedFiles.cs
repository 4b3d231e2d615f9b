using GovernanceApi.Domain.Alliance;

namespace GovernanceApi.Application.Complaints.Contracts;

/// <summary>Files that belong to records of other modules.</summary>
internal interface IAttachedFiles
{
    /// <summary>The documents of an off-catalogue admission whose bytes have arrived, oldest first.</summary>
    Task<IReadOnlyList<FileFact>> OfAdmissionAsync(Guid admissionId, CancellationToken cancellationToken);

    /// <summary>The files of a record of the alliance whose bytes have arrived, oldest first.</summary>
    Task<IReadOnlyList<FileFact>> OfAllianceAsync(AllianceRecord record, Guid id, CancellationToken cancellationToken);

    /// <summary>A link that opens one file to anybody for half an hour.</summary>
    string PublicLink(Guid fileId);

    /// <summary>The evidence of a grid task whose bytes have arrived, oldest first.</summary>
    Task<IReadOnlyList<FileFact>> OfGridTaskAsync(Guid gridTaskId, CancellationToken cancellationToken);
}

internal sealed record FileFact(Guid Id, string FileName, string? ContentType, long Size, DateTimeOffset UploadedAt);
