namespace GovernanceApi.Application.Feeds.Health;

/// <summary>The process and the machine that it runs on.</summary>
public interface IMachine
{
    /// <summary>Of the product.</summary>
    string Version { get; }

    /// <summary>How long the process has run.</summary>
    TimeSpan Uptime { get; }

    /// <summary>The disk that the data folder lies on.</summary>
    DiskHealth Disk { get; }
}
