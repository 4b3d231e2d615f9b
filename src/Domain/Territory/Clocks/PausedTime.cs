namespace GovernanceApi.Domain.Territory.Clocks;

/// <summary>The pauses of one clock in local time, oldest first.</summary>
internal sealed class PausedTime
{
    private readonly Span[] spans;

    public PausedTime(IReadOnlyList<Pause> pauses)
    {
        spans = [.. pauses.Select(Span.Of).OrderBy(s => s.From)];
        OpenSince = pauses.Where(p => p.Until is null).Select(p => (DateTime?)BusinessCalendar.LocalTime(p.From)).Min();
    }

    /// <summary>When the pause began that has not ended; null when the clock runs.</summary>
    public DateTime? OpenSince { get; }

    public IReadOnlyList<Span> Spans => spans;

    /// <summary>
    /// The reason of a pause that touches the time from <paramref name="from"/> to before <paramref name="until"/>, or
    /// null. An open pause touches the moment at which it began: however soon it ends, that much is sure.
    /// </summary>
    public string? ReasonBetween(DateTime from, DateTime until) =>
        spans.FirstOrDefault(s => s.From < until && (s.Until > from || s.From >= from))?.Reason;

    public string? ReasonOn(DateOnly date)
    {
        var start = date.ToDateTime(TimeOnly.MinValue);
        return ReasonBetween(start, start.AddDays(1));
    }

    /// <summary>What is left of the windows when the pauses are cut out.</summary>
    public IEnumerable<(DateTime From, DateTime Until)> Without(IEnumerable<(DateTime From, DateTime Until)> windows)
    {
        foreach (var window in windows)
        {
            var from = window.From;
            foreach (var span in spans.Where(s => s.Until > window.From && s.From < window.Until))
            {
                if (span.From > from)
                {
                    yield return (from, span.From);
                }

                from = span.Until > from ? span.Until : from;
            }

            if (from < window.Until)
            {
                yield return (from, window.Until);
            }
        }
    }

    /// <param name="Until">The same as <paramref name="From"/> while the pause is open.</param>
    internal sealed record Span(DateTime From, DateTime Until, bool Open, string Reason)
    {
        public static Span Of(Pause pause)
        {
            var from = BusinessCalendar.LocalTime(pause.From);
            var until = pause.Until is { } end ? BusinessCalendar.LocalTime(end) : from;
            return new Span(from, until > from ? until : from, pause.Until is null, pause.Reason);
        }
    }
}
