using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class BrandsReportsAndVisits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "leave_reason",
                schema: "alliance",
                table: "members",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "left_at",
                schema: "alliance",
                table: "members",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                schema: "alliance",
                table: "meeting_views",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "withdraw_reason",
                schema: "alliance",
                table: "dispatch_precedents",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                schema: "alliance",
                table: "dispatch_precedents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "requester_forgotten_at",
                schema: "alliance",
                table: "demands",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "county_code",
                schema: "alliance",
                table: "dispatch_precedents",
                type: "character(6)",
                fixedLength: true,
                maxLength: 6,
                nullable: true,
                computedColumnSql: "left(division_code, 6)::char(6)",
                stored: true);

            migrationBuilder.AddColumn<string>(
                name: "town_code",
                schema: "alliance",
                table: "dispatch_precedents",
                type: "character(9)",
                fixedLength: true,
                maxLength: 9,
                nullable: true,
                computedColumnSql: "left(division_code, 9)::char(9)",
                stored: true);

            migrationBuilder.CreateTable(
                name: "liaison_visits",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    community_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    compound_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    households = table.Column<int>(type: "integer", nullable: false),
                    visitor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    noted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(community_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(community_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_liaison_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "member_contacts",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_member_contacts_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "alliance",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "resident_reports",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    community_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    period_until = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    figures = table.Column<string>(type: "jsonb", nullable: true),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdraw_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(community_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(community_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resident_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "service_brands",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    slogan = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    introduction = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    founded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_brands", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "heard_matters",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    raised = table.Column<string>(type: "jsonb", nullable: true),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_heard_matters", x => x.id);
                    table.ForeignKey(
                        name: "fk_heard_matters_liaison_visits_visit_id",
                        column: x => x.visit_id,
                        principalSchema: "alliance",
                        principalTable: "liaison_visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_comments",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    community_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    browser_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    hidden_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    raised = table.Column<string>(type: "jsonb", nullable: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(community_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(community_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_comments_resident_reports_report_id",
                        column: x => x.report_id,
                        principalSchema: "alliance",
                        principalTable: "resident_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_demands_county_code_listed_at",
                schema: "alliance",
                table: "demands",
                columns: new[] { "county_code", "listed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_demands_ended_at",
                schema: "alliance",
                table: "demands",
                column: "ended_at",
                filter: "requester_forgotten_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_heard_matters_visit_id",
                schema: "alliance",
                table: "heard_matters",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_liaison_visits_community_code_id",
                schema: "alliance",
                table: "liaison_visits",
                columns: new[] { "community_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_liaison_visits_county_code_id",
                schema: "alliance",
                table: "liaison_visits",
                columns: new[] { "county_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_liaison_visits_town_code_id",
                schema: "alliance",
                table: "liaison_visits",
                columns: new[] { "town_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_member_contacts_member_id",
                schema: "alliance",
                table: "member_contacts",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_comments_report_id_browser_hash",
                schema: "alliance",
                table: "report_comments",
                columns: new[] { "report_id", "browser_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_report_comments_report_id_id",
                schema: "alliance",
                table: "report_comments",
                columns: new[] { "report_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_resident_reports_community_code_id",
                schema: "alliance",
                table: "resident_reports",
                columns: new[] { "community_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_resident_reports_county_code_id",
                schema: "alliance",
                table: "resident_reports",
                columns: new[] { "county_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_resident_reports_town_code_id",
                schema: "alliance",
                table: "resident_reports",
                columns: new[] { "town_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_brands_county_code_id",
                schema: "alliance",
                table: "service_brands",
                columns: new[] { "county_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_brands_county_code_name",
                schema: "alliance",
                table: "service_brands",
                columns: new[] { "county_code", "name" },
                unique: true,
                filter: "retired_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_service_brands_division_code",
                schema: "alliance",
                table: "service_brands",
                column: "division_code",
                unique: true,
                filter: "retired_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "heard_matters",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "member_contacts",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "report_comments",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "service_brands",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "liaison_visits",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "resident_reports",
                schema: "alliance");

            migrationBuilder.DropIndex(
                name: "ix_demands_county_code_listed_at",
                schema: "alliance",
                table: "demands");

            migrationBuilder.DropIndex(
                name: "ix_demands_ended_at",
                schema: "alliance",
                table: "demands");

            migrationBuilder.DropColumn(
                name: "county_code",
                schema: "alliance",
                table: "dispatch_precedents");

            migrationBuilder.DropColumn(
                name: "town_code",
                schema: "alliance",
                table: "dispatch_precedents");

            migrationBuilder.DropColumn(
                name: "leave_reason",
                schema: "alliance",
                table: "members");

            migrationBuilder.DropColumn(
                name: "left_at",
                schema: "alliance",
                table: "members");

            migrationBuilder.DropColumn(
                name: "revision",
                schema: "alliance",
                table: "meeting_views");

            migrationBuilder.DropColumn(
                name: "withdraw_reason",
                schema: "alliance",
                table: "dispatch_precedents");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                schema: "alliance",
                table: "dispatch_precedents");

            migrationBuilder.DropColumn(
                name: "requester_forgotten_at",
                schema: "alliance",
                table: "demands");
        }
    }
}
