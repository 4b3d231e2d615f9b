using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TempEvaluation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_contribution_records_member_id_happened_on",
                schema: "alliance",
                table: "contribution_records");

            migrationBuilder.AddColumn<string>(
                name: "county_code",
                schema: "alliance",
                table: "contribution_records",
                type: "character(6)",
                fixedLength: true,
                maxLength: 6,
                nullable: true,
                computedColumnSql: "left(division_code, 6)::char(6)",
                stored: true);

            migrationBuilder.CreateTable(
                name: "evaluation_schemes",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    bands = table.Column<string>(type: "jsonb", nullable: false),
                    document = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_schemes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    county_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme_number = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    points = table.Column<int>(type: "integer", nullable: true),
                    band = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    noticed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    appeal_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    appeal_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    disputed = table.Column<string>(type: "jsonb", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    outcome_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    final_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluations", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluations_alliance_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "alliance",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluations_evaluation_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalSchema: "alliance",
                        principalTable: "evaluation_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_scores",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    band = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_scores", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_scores_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalSchema: "alliance",
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_steps",
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
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_steps_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalSchema: "alliance",
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_records_county_code_happened_on_id",
                schema: "alliance",
                table: "contribution_records",
                columns: new[] { "county_code", "happened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_records_member_id_happened_on_id",
                schema: "alliance",
                table: "contribution_records",
                columns: new[] { "member_id", "happened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_schemes_county_code",
                schema: "alliance",
                table: "evaluation_schemes",
                column: "county_code",
                unique: true,
                filter: "status = 'draft'");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_schemes_county_code_number",
                schema: "alliance",
                table: "evaluation_schemes",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_scores_evaluation_id_revision",
                schema: "alliance",
                table: "evaluation_scores",
                columns: new[] { "evaluation_id", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_steps_evaluation_id_revision",
                schema: "alliance",
                table: "evaluation_steps",
                columns: new[] { "evaluation_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_county_code_year_member_name_id",
                schema: "alliance",
                table: "evaluations",
                columns: new[] { "county_code", "year", "member_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_member_id_year",
                schema: "alliance",
                table: "evaluations",
                columns: new[] { "member_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_scheme_id",
                schema: "alliance",
                table: "evaluations",
                column: "scheme_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evaluation_scores",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "evaluation_steps",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "evaluations",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "evaluation_schemes",
                schema: "alliance");

            migrationBuilder.DropIndex(
                name: "ix_contribution_records_county_code_happened_on_id",
                schema: "alliance",
                table: "contribution_records");

            migrationBuilder.DropIndex(
                name: "ix_contribution_records_member_id_happened_on_id",
                schema: "alliance",
                table: "contribution_records");

            migrationBuilder.DropColumn(
                name: "county_code",
                schema: "alliance",
                table: "contribution_records");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_records_member_id_happened_on",
                schema: "alliance",
                table: "contribution_records",
                columns: new[] { "member_id", "happened_on" });
        }
    }
}
