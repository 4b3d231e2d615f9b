namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>
/// When the clock raises supervision by itself: overdue, and brought again and again (济南 art. 28, 潍坊 art. 26 name the
/// triggers; the steps are usage).
/// </summary>
/// <param name="Level2After">How long overdue for level 2; level 1 begins at once.</param>
/// <param name="Level3After">How long overdue for level 3.</param>
/// <param name="RepeatsForLevel1">Reports of the same matter by the same reporter, this one included.</param>
public sealed record SupervisionLadder(TimeSpan Level2After, TimeSpan Level3After, int RepeatsForLevel1)
{
    public static readonly SupervisionLadder Default = new(TimeSpan.FromDays(3), TimeSpan.FromDays(7), 3);

    /// <summary>The level that the ticket has earned, 0 to 3. Raise it only when it is above the present one.</summary>
    public int LevelFor(DateTimeOffset? dueAt, int reports, DateTimeOffset now)
    {
        var late = dueAt is { } due ? now - due : TimeSpan.Zero;
        if (late > Level3After)
        {
            return 3;
        }

        if (late > Level2After)
        {
            return 2;
        }

        return late > TimeSpan.Zero || reports >= RepeatsForLevel1 ? 1 : 0;
    }
}
