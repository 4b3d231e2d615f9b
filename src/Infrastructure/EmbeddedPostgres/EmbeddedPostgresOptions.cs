namespace GovernanceApi.Infrastructure.EmbeddedPostgres;

/// <summary>How the private PostgreSQL server is started, or which server is used instead of it.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Folder of the server: its lock, password and, where the server's account can enter it, the data.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Connection string of your own PostgreSQL 15–18. When set, nothing is started or stopped.</summary>
    public string? ExternalConnectionString { get; init; }

    /// <summary>Folder with initdb, pg_ctl and postgres; found next to the product when null.</summary>
    public string? BinDirectory { get; init; }

    /// <summary>False gives up safety against power loss for speed. Only for tests that claim no durability.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The sum of all connection pools has to stay below this number.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>Deletes the data when the server is disposed. Only for tests.</summary>
    public bool DeleteDataOnDispose { get; init; }

    /// <summary>Further server settings, such as <c>shared_buffers</c>; they win over the product's own.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The private PostgreSQL server cannot be started, stopped or reached; the message says what to do about it.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    /// <summary>Creates the exception without an explanation.</summary>
    public EmbeddedPostgresException()
    {
    }

    /// <summary>Creates the exception with a sentence for the operator.</summary>
    public EmbeddedPostgresException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a sentence for the operator and its cause.</summary>
    public EmbeddedPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
