using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ServiceAlliance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "alliance");

            migrationBuilder.CreateTable(
                name: "members",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    county_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    introduction = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    dual_check_in_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: true),
                    qualifications = table.Column<string>(type: "jsonb", nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreements",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    signs_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    commitments = table.Column<string>(type: "jsonb", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    renews_id = table.Column<Guid>(type: "uuid", nullable: true),
                    renewed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreements", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreements_alliance_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "alliance",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_steps",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_steps_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "alliance",
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_steps_agreement_id_revision",
                schema: "alliance",
                table: "agreement_steps",
                columns: new[] { "agreement_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_county_code_id",
                schema: "alliance",
                table: "agreements",
                columns: new[] { "county_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_member_id_id",
                schema: "alliance",
                table: "agreements",
                columns: new[] { "member_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_number",
                schema: "alliance",
                table: "agreements",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreements_renewed_by_id",
                schema: "alliance",
                table: "agreements",
                column: "renewed_by_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreements_valid_until",
                schema: "alliance",
                table: "agreements",
                column: "valid_until",
                filter: "status = 'signed' and renewed_by_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_members_county_code_id",
                schema: "alliance",
                table: "members",
                columns: new[] { "county_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_members_county_code_name",
                schema: "alliance",
                table: "members",
                columns: new[] { "county_code", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_dual_check_in_code_id",
                schema: "alliance",
                table: "members",
                columns: new[] { "dual_check_in_code", "id" });

            migrationBuilder.Sql(SqlFiles.Read("Alliance/agreements.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_steps",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "agreements",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "members",
                schema: "alliance");

            migrationBuilder.Sql("drop sequence alliance.agreement_numbers;");
        }
    }
}
