using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AllianceImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "member_id",
                schema: "feeds",
                table: "import_batches",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "external_id",
                schema: "alliance",
                table: "demands",
                type: "character varying(180)",
                maxLength: 180,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source_system",
                schema: "alliance",
                table: "demands",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_demands_community_code_source_system_external_id",
                schema: "alliance",
                table: "demands",
                columns: new[] { "community_code", "source_system", "external_id" },
                unique: true,
                filter: "external_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_demands_community_code_source_system_external_id",
                schema: "alliance",
                table: "demands");

            migrationBuilder.DropColumn(
                name: "member_id",
                schema: "feeds",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "external_id",
                schema: "alliance",
                table: "demands");

            migrationBuilder.DropColumn(
                name: "source_system",
                schema: "alliance",
                table: "demands");
        }
    }
}
