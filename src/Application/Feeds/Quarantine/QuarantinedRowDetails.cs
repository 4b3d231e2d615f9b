using GovernanceApi.Application.Common;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Quarantine;

namespace GovernanceApi.Application.Feeds.Quarantine;

/// <summary>A row that could not be taken, in a list.</summary>
/// <param name="BatchKey">The batch that brought it.</param>
/// <param name="Code">Why it could not be taken.</param>
/// <param name="SubjectId">What it became when it went through.</param>
public sealed record QuarantinedRowSummary(
    Guid Id, string BatchKey, ImportKind Kind, int Line, string? Key, string Code, string Detail, IReadOnlyList<RowErrorDetails> Errors, QuarantineState State, DateTimeOffset CreatedAt,
    Guid? SubjectId, int Revision);

/// <summary>A row that could not be taken, with what it says.</summary>
/// <param name="Members">Texts by name; null of a line that could not be read.</param>
/// <param name="Raw">The beginning of such a line.</param>
public sealed record QuarantinedRowDetails(
    Guid Id, string BatchKey, ImportKind Kind, int Line, string? Key, string Code, string Detail, IReadOnlyList<RowErrorDetails> Errors, QuarantineState State, DateTimeOffset CreatedAt,
    Guid? SubjectId, IReadOnlyDictionary<string, string>? Members, string? Raw, int Revision) : IRevisioned;
