using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MachineClients : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "machine_clients",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    @operator = table.Column<string>(name: "operator", type: "character varying(120)", maxLength: 120, nullable: false),
                    scopes = table.Column<string>(type: "jsonb", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    requests_per_minute = table.Column<int>(type: "integer", nullable: false),
                    secrets = table.Column<string>(type: "jsonb", nullable: false),
                    keys = table.Column<string>(type: "jsonb", nullable: false),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_machine_clients", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_machine_clients_area_code",
                schema: "access",
                table: "machine_clients",
                column: "area_code");

            migrationBuilder.CreateIndex(
                name: "ix_machine_clients_name_id",
                schema: "access",
                table: "machine_clients",
                columns: new[] { "name", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "machine_clients",
                schema: "access");
        }
    }
}
