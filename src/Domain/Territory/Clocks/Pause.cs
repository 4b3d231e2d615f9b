namespace GovernanceApi.Domain.Territory.Clocks;

/// <summary>
/// A time in which a clock stands still. In hours exactly that time is left out; in days every day that the pause
/// touches, even for a minute, is not counted.
/// </summary>
/// <param name="Until">The first moment at which the clock runs again; null while it stands still.</param>
/// <param name="Reason">Shown when the due date is explained; no personal data.</param>
public sealed record Pause(DateTimeOffset From, DateTimeOffset? Until, string Reason);

/// <summary>
/// Time added to a limit. It is counted on from the end of the limit; only the last day of the whole may move to the
/// next working day.
/// </summary>
/// <param name="Reason">Shown when the due date is explained; no personal data.</param>
public sealed record Extension(Limit By, string Reason);
