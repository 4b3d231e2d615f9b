namespace GovernanceApi.Application.Common;

/// <summary>A response about one root: its revision is also the ETag.</summary>
public interface IRevisioned
{
    /// <summary>Send it back as <c>If-Match: "n"</c> when changing the record.</summary>
    int Revision { get; }
}
