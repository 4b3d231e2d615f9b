namespace GovernanceApi.Domain.Territory.Clocks;

/// <summary>The hours of a working day in which 工作时 are counted, local time.</summary>
/// <exception cref="ArgumentException">The four times are not in rising order.</exception>
public sealed record WorkingHours
{
    /// <summary>08:30–12:00 and 14:30–17:30. Default, unsourced: a county sets its own.</summary>
    public static readonly WorkingHours Default = new(new(8, 30), new(12, 0), new(14, 30), new(17, 30));

    public WorkingHours(TimeOnly morningFrom, TimeOnly morningUntil, TimeOnly afternoonFrom, TimeOnly afternoonUntil)
    {
        if (morningFrom >= morningUntil || morningUntil > afternoonFrom || afternoonFrom >= afternoonUntil)
        {
            throw new ArgumentException("Working hours rise from morning to afternoon.", nameof(morningFrom));
        }

        Windows = [(morningFrom, morningUntil), (afternoonFrom, afternoonUntil)];
    }

    /// <summary>Morning and afternoon, in order.</summary>
    public IReadOnlyList<(TimeOnly From, TimeOnly Until)> Windows { get; }
}
