namespace GovernanceApi.Application.Indicators;

/// <summary>The reader of the outbox that keeps the roll-ups.</summary>
internal static class RollUpReader
{
    /// <summary>
    /// Its name in <c>feeds.outbox_readers</c>. The number is that of the definitions in <c>Sql/Indicators/measures.sql</c>: whoever changes
    /// them raises it, and every installation counts anew at its next start.
    /// </summary>
    public const string Name = "indicators/1";
}
