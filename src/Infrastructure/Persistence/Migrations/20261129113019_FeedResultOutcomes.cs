using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FeedResultOutcomes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "outcomes",
                schema: "feeds",
                table: "feed_results",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);
            migrationBuilder.Sql("update feeds.feed_results set outcomes = array(select distinct r ->> 'outcome' from jsonb_array_elements(results) r)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "outcomes",
                schema: "feeds",
                table: "feed_results");
        }
    }
}
