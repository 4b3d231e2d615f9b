namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>SQL kept in files beside the model, embedded in the assembly and run by migrations.</summary>
internal static class SqlFiles
{
    /// <param name="name">Path below <c>Sql/</c>, e.g. <c>Feeds/outbox.sql</c>.</param>
    public static string Read(string name)
    {
        var resource = "GovernanceApi.Infrastructure.Persistence.Sql." + name.Replace('/', '.');
        using var stream = typeof(SqlFiles).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"No embedded SQL file '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
