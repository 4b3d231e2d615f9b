namespace GovernanceApi.Domain.Territory.Clocks;

/// <summary>What a time limit is counted in.</summary>
public enum LimitUnit
{
    /// <summary>Hours around the clock, from the stated moment.</summary>
    Hour,

    /// <summary>工作时: hours inside the working hours of working days.</summary>
    WorkingHour,

    /// <summary>工作日: rest days and holidays are skipped, make-up workdays count.</summary>
    WorkingDay,

    /// <summary>日: every day counts; a last day that is a rest day or holiday moves to the next working day.</summary>
    CalendarDay,
}

/// <summary>A time limit such as 5 working days.</summary>
/// <param name="Amount">1 to <see cref="MaxAmount"/>.</param>
/// <exception cref="ArgumentOutOfRangeException">The amount is outside its range.</exception>
public sealed record Limit(int Amount, LimitUnit Unit)
{
    /// <summary>Ten years of days, more than a year of hours: whatever is longer is a slip of the pen.</summary>
    public const int MaxAmount = 3660;

    public int Amount { get; init => field = InRange(value); } = InRange(Amount);

    public static bool IsValidAmount(int amount) => amount is > 0 and <= MaxAmount;

    public override string ToString() => $"{Amount} {Unit}";

    private static int InRange(int amount) => IsValidAmount(amount)
        ? amount
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, $"A limit is 1 to {MaxAmount} units.");
}
