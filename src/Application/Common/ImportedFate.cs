namespace GovernanceApi.Application.Common;

/// <summary>What became of a row of another system.</summary>
public enum ImportedOutcome
{
    Created,
    Updated,
    Unchanged,
    Refused,
}

/// <param name="SubjectId">What it became; null when it was refused before there was anything.</param>
/// <param name="Code">Why it was refused.</param>
/// <param name="Password">Temporary, of an account that was made along with it.</param>
public sealed record ImportedFate(ImportedOutcome Outcome, Guid? SubjectId, string? Code = null, string? Password = null)
{
    public static ImportedFate Refused(string code, Guid? subjectId = null) => new(ImportedOutcome.Refused, subjectId, code);

    /// <param name="revision">Before the row was applied.</param>
    public static ImportedFate Of(Domain.Common.AggregateRoot subject, int revision) =>
        new(revision == 0 ? ImportedOutcome.Created : subject.Revision == revision ? ImportedOutcome.Unchanged : ImportedOutcome.Updated, subject.Id);
}
