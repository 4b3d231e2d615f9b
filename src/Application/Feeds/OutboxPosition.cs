using System.Globalization;

namespace GovernanceApi.Application.Feeds;

/// <summary>A place in the outbox: events are read in the order of their transactions, and in each by number.</summary>
internal sealed record OutboxPosition(ulong Xid, long Seq)
{
    /// <summary>Before everything that was ever kept.</summary>
    public static readonly OutboxPosition Beginning = new(0, 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Xid}-{Seq}");

    /// <summary>Null for a text that is no position.</summary>
    public static OutboxPosition? Parse(string? text) =>
        text?.Split('-') is [var xid, var seq]
        && ulong.TryParse(xid, NumberStyles.None, CultureInfo.InvariantCulture, out var x)
        && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var s)
            ? new OutboxPosition(x, s)
            : null;
}
