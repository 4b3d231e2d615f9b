namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>Where a batch stands. Rows can be fixed in <see cref="Ready"/>; nothing enters before <see cref="Committing"/>.</summary>
public enum ImportState
{
    /// <summary>The file is here and its columns are guessed.</summary>
    Uploaded,

    /// <summary>Every row is being read and checked.</summary>
    Validating,
    Ready,

    /// <summary>Rows are entering, chunk by chunk.</summary>
    Committing,
    Done,

    /// <summary>Stopped by a person; what had entered stays.</summary>
    Cancelled,

    /// <summary>The file cannot be read to its end.</summary>
    Failed,
}

/// <summary>What is known of one row.</summary>
public enum ImportRowState
{
    Valid,
    Invalid,
    Created,
    Updated,
    Unchanged,

    /// <summary>Left out: invalid when the batch was committed, or refused by its ticket.</summary>
    Rejected,
}
