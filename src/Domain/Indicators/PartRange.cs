namespace GovernanceApi.Domain.Indicators;

/// <summary>Into how many parts a whole can go when each part has a smallest and a largest size.</summary>
/// <param name="Fewest">⌈whole / largest⌉.</param>
/// <param name="Most">⌊whole / smallest⌋.</param>
public sealed record PartRange(long Fewest, long Most)
{
    /// <summary>Null where no number of parts fits: 9 households make no group of 10 to 20.</summary>
    public static PartRange? Of(long whole, long smallest, long largest)
    {
        var range = new PartRange((whole + largest - 1) / largest, whole / smallest);
        return range.Fewest <= range.Most ? range : null;
    }
}
