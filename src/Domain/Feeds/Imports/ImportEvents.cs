using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Domain.Feeds.Imports;

public sealed record ImportUploaded(Guid BatchId, ImportKind Kind, long Bytes) : DomainEvent("import_batch.uploaded");

public sealed record ImportMapped(Guid BatchId, ImportKind Kind, string? SourceSystem, string DivisionCode, string? CategoryCode, IntakeChannel? Channel) : DomainEvent("import_batch.mapped");

public sealed record ImportValidated(Guid BatchId, int Rows, int Invalid) : DomainEvent("import_batch.validated");

public sealed record ImportRowFixed(Guid BatchId, int Row) : DomainEvent("import_batch.row_fixed");

public sealed record ImportCommitStarted(Guid BatchId, int Valid, int Invalid) : DomainEvent("import_batch.commit_started");

public sealed record ImportFinished(Guid BatchId, int Created, int Updated, int Unchanged, int Rejected) : DomainEvent("import_batch.finished");

public sealed record ImportCancelled(Guid BatchId, int Finished) : DomainEvent("import_batch.cancelled");

public sealed record ImportFailed(Guid BatchId, string Code) : DomainEvent("import_batch.failed");

/// <param name="Accounts">Whose temporary passwords were shown.</param>
public sealed record ImportAccountsShown(Guid BatchId, int Accounts) : DomainEvent("import_batch.accounts_shown");

public sealed record ImportCleared(Guid BatchId) : DomainEvent("import_batch.cleared");
