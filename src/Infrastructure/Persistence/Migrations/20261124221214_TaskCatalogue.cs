using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TaskCatalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "catalogues",
                schema: "grid_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogues", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_county_code_number",
                schema: "grid_tasks",
                table: "catalogues",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_county_code_valid_from",
                schema: "grid_tasks",
                table: "catalogues",
                columns: new[] { "county_code", "valid_from" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogues",
                schema: "grid_tasks");
        }
    }
}
