using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>For <c>dotnet ef</c>: the model needs no server.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<GovernanceDbContext>
{
    public GovernanceDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<GovernanceDbContext>();
        DatabaseSetup.Configure(options, NpgsqlDataSource.Create("Host=localhost;Database=governance"));
        return new GovernanceDbContext(options.Options);
    }
}
