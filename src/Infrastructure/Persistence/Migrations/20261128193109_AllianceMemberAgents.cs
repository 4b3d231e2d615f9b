using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AllianceMemberAgents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "member_id",
                schema: "access",
                table: "users",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contribution_records",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    void_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contribution_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_contribution_records_alliance_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "alliance",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_division_code_id",
                schema: "alliance",
                table: "agreements",
                columns: new[] { "division_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_town_code_id",
                schema: "alliance",
                table: "agreements",
                columns: new[] { "town_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_records_member_id_happened_on",
                schema: "alliance",
                table: "contribution_records",
                columns: new[] { "member_id", "happened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_records_member_id_kind_subject_id",
                schema: "alliance",
                table: "contribution_records",
                columns: new[] { "member_id", "kind", "subject_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contribution_records",
                schema: "alliance");

            migrationBuilder.DropIndex(
                name: "ix_agreements_division_code_id",
                schema: "alliance",
                table: "agreements");

            migrationBuilder.DropIndex(
                name: "ix_agreements_town_code_id",
                schema: "alliance",
                table: "agreements");

            migrationBuilder.DropColumn(
                name: "member_id",
                schema: "access",
                table: "users");
        }
    }
}
