using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace GovernanceApi.Architecture.Tests;

public sealed class ModelTests
{
    [Fact]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        using var db = new DesignTimeFactory().CreateDbContext([]);
        db.Database.HasPendingModelChanges().ShouldBeFalse("Rebuild the migration: the model has moved on.");
    }
}
