using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GovernanceApi.Infrastructure.Persistence.Migrations;

/// <summary>What the model cannot say: triggers, functions and columns of the database's own, kept in Sql/.</summary>
[DbContext(typeof(GovernanceDbContext))]
[Migration("20261123000001_SqlObjects")]
internal sealed class SqlObjects : Migration
{
    private static readonly string[] Files = ["Feeds/outbox.sql", "Audit/append_only.sql", "Complaints/tickets.sql", "Complaints/clock.sql", "GridTasks/tasks.sql",
        "Indicators/tables.sql", "Indicators/measures.sql", "Indicators/reader.sql"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var file in Files)
        {
            migrationBuilder.Sql(SqlFiles.Read(file));
        }
    }
}
