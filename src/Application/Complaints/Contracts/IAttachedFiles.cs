namespace GovernanceApi.Application.Complaints.Contracts;

/// <summary>Files that belong to records of other modules.</summary>
internal interface IAttachedFiles
{
    /// <summary>The documents of an off-catalogue admission whose bytes have arrived, oldest first.</summary>
    Task<IReadOnlyList<FileFact>> OfAdmissionAsync(Guid admissionId, CancellationToken cancellationToken);

    /// <summary>The evidence of a grid task whose bytes have arrived, oldest first.</summary>
    Task<IReadOnlyList<FileFact>> OfGridTaskAsync(Guid gridTaskId, CancellationToken cancellationToken);
}

internal sealed record FileFact(Guid Id, string FileName, string? ContentType, long Size, DateTimeOffset UploadedAt);
