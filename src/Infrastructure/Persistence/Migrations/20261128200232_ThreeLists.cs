using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ThreeLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlFiles.Read("Alliance/lists.sql"));

            migrationBuilder.AddColumn<string>(
                name: "alliance_record",
                schema: "complaints",
                table: "attachments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "alliance_record_id",
                schema: "complaints",
                table: "attachments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "demands",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    community_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    compound_id = table.Column<Guid>(type: "uuid", nullable: true),
                    carrier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    public_text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    heads = table.Column<int>(type: "integer", nullable: false),
                    wanted_from = table.Column<DateOnly>(type: "date", nullable: true),
                    wanted_until = table.Column<DateOnly>(type: "date", nullable: true),
                    resource_id = table.Column<Guid>(type: "uuid", nullable: true),
                    slot_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    collected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    triage_due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    listed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    unmet_from = table.Column<DateOnly>(type: "date", nullable: true),
                    gap_published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    followers = table.Column<int>(type: "integer", nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: false),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(community_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(community_code, 9)::char(9)", stored: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demands", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "match_tunings",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    weights = table.Column<string>(type: "jsonb", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_tunings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    community_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    claimed_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirm_due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delivery = table.Column<string>(type: "jsonb", nullable: true),
                    rate_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rating_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    rating_count = table.Column<int>(type: "integer", nullable: false),
                    star_total = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    history = table.Column<string>(type: "jsonb", nullable: false),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(community_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(community_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects", x => x.id);
                    table.ForeignKey(
                        name: "fk_projects_alliance_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "alliance",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "resources",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    conditions = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    regulated = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    qualification_number = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    review_due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    history = table.Column<string>(type: "jsonb", nullable: false),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resources", x => x.id);
                    table.ForeignKey(
                        name: "fk_resources_alliance_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "alliance",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_demands",
                schema: "alliance",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    demand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holds = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_demands", x => new { x.project_id, x.demand_id });
                    table.ForeignKey(
                        name: "fk_project_demands_demands_demand_id",
                        column: x => x.demand_id,
                        principalSchema: "alliance",
                        principalTable: "demands",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_project_demands_projects_project_id",
                        column: x => x.project_id,
                        principalSchema: "alliance",
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "project_ratings",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    community_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    stars = table.Column<int>(type: "integer", nullable: false),
                    comment = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    rated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    browser_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_ratings", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_ratings_projects_project_id",
                        column: x => x.project_id,
                        principalSchema: "alliance",
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_slots",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resource_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    booked = table.Column<int>(type: "integer", nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_slots", x => x.id);
                    table.CheckConstraint("ck_service_slots_booked", "booked between 0 and capacity");
                    table.ForeignKey(
                        name: "fk_service_slots_resources_resource_id",
                        column: x => x.resource_id,
                        principalSchema: "alliance",
                        principalTable: "resources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_bookings",
                schema: "alliance",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    resource_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_bookings", x => new { x.project_id, x.slot_id });
                    table.ForeignKey(
                        name: "fk_project_bookings_projects_project_id",
                        column: x => x.project_id,
                        principalSchema: "alliance",
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_project_bookings_service_slots_slot_id",
                        column: x => x.slot_id,
                        principalSchema: "alliance",
                        principalTable: "service_slots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_demands_community_code_id",
                schema: "alliance",
                table: "demands",
                columns: new[] { "community_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_demands_community_code_status_id",
                schema: "alliance",
                table: "demands",
                columns: new[] { "community_code", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_demands_county_code_id",
                schema: "alliance",
                table: "demands",
                columns: new[] { "county_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_demands_county_code_status_category_id",
                schema: "alliance",
                table: "demands",
                columns: new[] { "county_code", "status", "category", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_demands_number",
                schema: "alliance",
                table: "demands",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_demands_town_code_id",
                schema: "alliance",
                table: "demands",
                columns: new[] { "town_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_demands_unmet_from",
                schema: "alliance",
                table: "demands",
                column: "unmet_from",
                filter: "status = 'listed'");

            migrationBuilder.CreateIndex(
                name: "ix_match_tunings_county_code",
                schema: "alliance",
                table: "match_tunings",
                column: "county_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_bookings_resource_id",
                schema: "alliance",
                table: "project_bookings",
                column: "resource_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_bookings_slot_id",
                schema: "alliance",
                table: "project_bookings",
                column: "slot_id");

            migrationBuilder.CreateIndex(
                name: "ux_project_demands_demand_id_held",
                schema: "alliance",
                table: "project_demands",
                column: "demand_id",
                unique: true,
                filter: "holds");

            migrationBuilder.CreateIndex(
                name: "ix_project_ratings_project_id_browser_hash",
                schema: "alliance",
                table: "project_ratings",
                columns: new[] { "project_id", "browser_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_ratings_project_id_id",
                schema: "alliance",
                table: "project_ratings",
                columns: new[] { "project_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_community_code_id",
                schema: "alliance",
                table: "projects",
                columns: new[] { "community_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_community_code_starts_at",
                schema: "alliance",
                table: "projects",
                columns: new[] { "community_code", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_confirm_due",
                schema: "alliance",
                table: "projects",
                column: "confirm_due",
                filter: "status = 'claimed'");

            migrationBuilder.CreateIndex(
                name: "ix_projects_county_code_delivered_at",
                schema: "alliance",
                table: "projects",
                columns: new[] { "county_code", "delivered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_county_code_id",
                schema: "alliance",
                table: "projects",
                columns: new[] { "county_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_county_code_status_id",
                schema: "alliance",
                table: "projects",
                columns: new[] { "county_code", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_member_id_id",
                schema: "alliance",
                table: "projects",
                columns: new[] { "member_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_member_id_starts_at",
                schema: "alliance",
                table: "projects",
                columns: new[] { "member_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_number",
                schema: "alliance",
                table: "projects",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_rating_code",
                schema: "alliance",
                table: "projects",
                column: "rating_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_town_code_id",
                schema: "alliance",
                table: "projects",
                columns: new[] { "town_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_resources_county_code_id",
                schema: "alliance",
                table: "resources",
                columns: new[] { "county_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_resources_county_code_status_category_id",
                schema: "alliance",
                table: "resources",
                columns: new[] { "county_code", "status", "category", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_resources_member_id_id",
                schema: "alliance",
                table: "resources",
                columns: new[] { "member_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_resources_number",
                schema: "alliance",
                table: "resources",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_slots_resource_id_starts_at",
                schema: "alliance",
                table: "service_slots",
                columns: new[] { "resource_id", "starts_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "match_tunings",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "project_bookings",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "project_demands",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "project_ratings",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "service_slots",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "demands",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "projects",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "resources",
                schema: "alliance");

            migrationBuilder.DropColumn(
                name: "alliance_record",
                schema: "complaints",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "alliance_record_id",
                schema: "complaints",
                table: "attachments");
        }
    }
}
