using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class GridGovernance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_grids_code",
                schema: "territory",
                table: "grids");

            migrationBuilder.DropIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments");

            migrationBuilder.AddColumn<Guid>(
                name: "admission_id",
                schema: "grid_tasks",
                table: "tasks",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "corrections",
                schema: "grid_tasks",
                table: "tasks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "estimated_minutes",
                schema: "grid_tasks",
                table: "tasks",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "evidence_required",
                schema: "grid_tasks",
                table: "tasks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "fit_for_stewards",
                schema: "grid_tasks",
                table: "tasks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_duplicate",
                schema: "grid_tasks",
                table: "tasks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "item_name",
                schema: "grid_tasks",
                table: "tasks",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "last_step_at",
                schema: "grid_tasks",
                table: "tasks",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<DateOnly>(
                name: "ledger_day",
                schema: "grid_tasks",
                table: "tasks",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "minutes_spent",
                schema: "grid_tasks",
                table: "tasks",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "plan_id",
                schema: "grid_tasks",
                table: "tasks",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "planned_on",
                schema: "grid_tasks",
                table: "tasks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "points",
                schema: "grid_tasks",
                table: "tasks",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<string>(
                name: "points_seen",
                schema: "grid_tasks",
                table: "tasks",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<Guid>(
                name: "corrects_id",
                schema: "grid_tasks",
                table: "task_steps",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "minutes",
                schema: "grid_tasks",
                table: "task_steps",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                schema: "grid_tasks",
                table: "task_steps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "households",
                schema: "territory",
                table: "grids",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "replaces_id",
                schema: "territory",
                table: "grids",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "valid_from",
                schema: "territory",
                table: "grids",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "valid_to",
                schema: "territory",
                table: "grids",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "duty_phone",
                schema: "territory",
                table: "grid_posts",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "dwelling_units",
                schema: "territory",
                table: "compounds",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "property_area",
                schema: "territory",
                table: "compounds",
                type: "numeric(12,2)",
                precision: 12,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "admission_id",
                schema: "complaints",
                table: "attachments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "on_time",
                schema: "grid_tasks",
                table: "tasks",
                type: "boolean",
                nullable: true,
                computedColumnSql: "submitted_at <= due_at",
                stored: true);

            migrationBuilder.AddColumn<Guid>(
                name: "worker_id",
                schema: "grid_tasks",
                table: "tasks",
                type: "uuid",
                nullable: true,
                computedColumnSql: "coalesce(submitter_id, assignee_id)",
                stored: true);

            migrationBuilder.CreateTable(
                name: "admissions",
                schema: "grid_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    item_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    county_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    matter = table.Column<string>(type: "jsonb", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    guarantee = table.Column<string>(type: "jsonb", nullable: false),
                    grids = table.Column<string>(type: "jsonb", nullable: false),
                    grid_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    areas = table.Column<string[]>(type: "text[]", nullable: false),
                    reviews = table.Column<string>(type: "jsonb", nullable: false),
                    reviewer_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    recommendation = table.Column<string>(type: "jsonb", nullable: true),
                    decision = table.Column<string>(type: "jsonb", nullable: true),
                    emergency = table.Column<string>(type: "jsonb", nullable: true),
                    guarantee_proven_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    guarantee_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    clock_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admissions", x => x.id);
                });

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

            migrationBuilder.CreateTable(
                name: "ledger_sign_offs",
                schema: "grid_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    signer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    cancelled = table.Column<int>(type: "integer", nullable: false),
                    corrected = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<long>(type: "bigint", nullable: false),
                    on_time = table.Column<int>(type: "integer", nullable: false),
                    open = table.Column<int>(type: "integer", nullable: false),
                    tasks = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_sign_offs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "neighbour_groups",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    compound_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    households = table.Column<int>(type: "integer", nullable: false),
                    doors = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    dissolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    city_code = table.Column<string>(type: "character(4)", fixedLength: true, maxLength: 4, nullable: true, computedColumnSql: "left(division_code, 4)::char(4)", stored: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    province_code = table.Column<string>(type: "character(2)", fixedLength: true, maxLength: 2, nullable: true, computedColumnSql: "left(division_code, 2)::char(2)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_neighbour_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_neighbour_groups_compounds_compound_id",
                        column: x => x.compound_id,
                        principalSchema: "territory",
                        principalTable: "compounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_neighbour_groups_grids_grid_id",
                        column: x => x.grid_id,
                        principalSchema: "territory",
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "number_rules",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rule_set_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_number_rules_rule_sets_rule_set_id",
                        column: x => x.rule_set_id,
                        principalSchema: "territory",
                        principalTable: "rule_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "patrol_plans",
                schema: "grid_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    catalogue_item = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recurrence = table.Column<string>(type: "jsonb", nullable: false),
                    on_rest_day = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    hours = table.Column<string>(type: "jsonb", nullable: true),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    points = table.Column<string>(type: "jsonb", nullable: false),
                    duplicate_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expanded_through = table.Column<DateOnly>(type: "date", nullable: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patrol_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "admission_steps",
                schema: "grid_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    admission_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admission_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_admission_steps_admissions_admission_id",
                        column: x => x.admission_id,
                        principalSchema: "grid_tasks",
                        principalTable: "admissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "neighbour_stewards",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    duty_phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    neighbour_group_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_neighbour_stewards", x => x.id);
                    table.ForeignKey(
                        name: "fk_neighbour_stewards_neighbour_groups_neighbour_group_id",
                        column: x => x.neighbour_group_id,
                        principalSchema: "territory",
                        principalTable: "neighbour_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_admission_id",
                schema: "grid_tasks",
                table: "tasks",
                column: "admission_id");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_grid_id_ledger_day_id",
                schema: "grid_tasks",
                table: "tasks",
                columns: new[] { "grid_id", "ledger_day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_plan_id_planned_on",
                schema: "grid_tasks",
                table: "tasks",
                columns: new[] { "plan_id", "planned_on" },
                unique: true,
                filter: "plan_id is not null and status <> 'cancelled'");

            migrationBuilder.CreateIndex(
                name: "ix_grids_code_valid_from",
                schema: "territory",
                table: "grids",
                columns: new[] { "code", "valid_from" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_grids_replaces_id",
                schema: "territory",
                table: "grids",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_admission_id",
                schema: "complaints",
                table: "attachments",
                column: "admission_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments",
                column: "created_at",
                filter: "ticket_id is null and grid_task_id is null and admission_id is null or state = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_admission_steps_admission_id_revision",
                schema: "grid_tasks",
                table: "admission_steps",
                columns: new[] { "admission_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "ix_admissions_areas",
                schema: "grid_tasks",
                table: "admissions",
                column: "areas")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_admissions_clock_at",
                schema: "grid_tasks",
                table: "admissions",
                column: "clock_at",
                filter: "clock_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_admissions_grid_ids",
                schema: "grid_tasks",
                table: "admissions",
                column: "grid_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_admissions_item_code",
                schema: "grid_tasks",
                table: "admissions",
                column: "item_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_admissions_unit_id",
                schema: "grid_tasks",
                table: "admissions",
                column: "unit_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_ledger_sign_offs_grid_id_month",
                schema: "grid_tasks",
                table: "ledger_sign_offs",
                columns: new[] { "grid_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_neighbour_groups_compound_id_name",
                schema: "territory",
                table: "neighbour_groups",
                columns: new[] { "compound_id", "name" },
                unique: true,
                filter: "dissolved_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_neighbour_groups_county_code",
                schema: "territory",
                table: "neighbour_groups",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_neighbour_groups_division_code",
                schema: "territory",
                table: "neighbour_groups",
                column: "division_code");

            migrationBuilder.CreateIndex(
                name: "ix_neighbour_groups_grid_id",
                schema: "territory",
                table: "neighbour_groups",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_neighbour_groups_name_id",
                schema: "territory",
                table: "neighbour_groups",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_neighbour_groups_town_code",
                schema: "territory",
                table: "neighbour_groups",
                column: "town_code");

            migrationBuilder.CreateIndex(
                name: "ux_neighbour_stewards_current",
                schema: "territory",
                table: "neighbour_stewards",
                column: "neighbour_group_id",
                unique: true,
                filter: "until is null");

            migrationBuilder.CreateIndex(
                name: "ix_number_rules_rule_set_id_key",
                schema: "territory",
                table: "number_rules",
                columns: new[] { "rule_set_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patrol_plans_county_code_id",
                schema: "grid_tasks",
                table: "patrol_plans",
                columns: new[] { "county_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_patrol_plans_division_code_id",
                schema: "grid_tasks",
                table: "patrol_plans",
                columns: new[] { "division_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_patrol_plans_expanded_through_from",
                schema: "grid_tasks",
                table: "patrol_plans",
                columns: new[] { "expanded_through", "from" },
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_patrol_plans_grid_id_catalogue_item_id",
                schema: "grid_tasks",
                table: "patrol_plans",
                columns: new[] { "grid_id", "catalogue_item", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_patrol_plans_number",
                schema: "grid_tasks",
                table: "patrol_plans",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patrol_plans_town_code_id",
                schema: "grid_tasks",
                table: "patrol_plans",
                columns: new[] { "town_code", "id" });

            migrationBuilder.AddForeignKey(
                name: "fk_grids_grids_replaces_id",
                schema: "territory",
                table: "grids",
                column: "replaces_id",
                principalSchema: "territory",
                principalTable: "grids",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(SqlFiles.Read("GridTasks/catalogue.sql"));
            migrationBuilder.Sql(SqlFiles.Read("GridTasks/ledger.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_grids_grids_replaces_id",
                schema: "territory",
                table: "grids");

            migrationBuilder.DropTable(
                name: "admission_steps",
                schema: "grid_tasks");

            migrationBuilder.DropTable(
                name: "catalogues",
                schema: "grid_tasks");

            migrationBuilder.DropTable(
                name: "ledger_sign_offs",
                schema: "grid_tasks");

            migrationBuilder.DropTable(
                name: "neighbour_stewards",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "number_rules",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "patrol_plans",
                schema: "grid_tasks");

            migrationBuilder.DropTable(
                name: "admissions",
                schema: "grid_tasks");

            migrationBuilder.DropTable(
                name: "neighbour_groups",
                schema: "territory");

            migrationBuilder.DropIndex(
                name: "ix_tasks_admission_id",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "ix_tasks_grid_id_ledger_day_id",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "ix_tasks_plan_id_planned_on",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "ix_grids_code_valid_from",
                schema: "territory",
                table: "grids");

            migrationBuilder.DropIndex(
                name: "ix_grids_replaces_id",
                schema: "territory",
                table: "grids");

            migrationBuilder.DropIndex(
                name: "ix_attachments_admission_id",
                schema: "complaints",
                table: "attachments");

            migrationBuilder.DropIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "on_time",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "worker_id",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "admission_id",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "corrections",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "estimated_minutes",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "evidence_required",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "fit_for_stewards",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "is_duplicate",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "item_name",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "last_step_at",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "ledger_day",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "minutes_spent",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "plan_id",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "planned_on",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "points",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "points_seen",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "corrects_id",
                schema: "grid_tasks",
                table: "task_steps");

            migrationBuilder.DropColumn(
                name: "minutes",
                schema: "grid_tasks",
                table: "task_steps");

            migrationBuilder.DropColumn(
                name: "reason",
                schema: "grid_tasks",
                table: "task_steps");

            migrationBuilder.DropColumn(
                name: "households",
                schema: "territory",
                table: "grids");

            migrationBuilder.DropColumn(
                name: "replaces_id",
                schema: "territory",
                table: "grids");

            migrationBuilder.DropColumn(
                name: "valid_from",
                schema: "territory",
                table: "grids");

            migrationBuilder.DropColumn(
                name: "valid_to",
                schema: "territory",
                table: "grids");

            migrationBuilder.DropColumn(
                name: "duty_phone",
                schema: "territory",
                table: "grid_posts");

            migrationBuilder.DropColumn(
                name: "dwelling_units",
                schema: "territory",
                table: "compounds");

            migrationBuilder.DropColumn(
                name: "property_area",
                schema: "territory",
                table: "compounds");

            migrationBuilder.DropColumn(
                name: "admission_id",
                schema: "complaints",
                table: "attachments");

            migrationBuilder.CreateIndex(
                name: "ix_grids_code",
                schema: "territory",
                table: "grids",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments",
                column: "created_at",
                filter: "ticket_id is null and grid_task_id is null or state = 'pending'");
        }
    }
}
