using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PatrolLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "is_duplicate",
                schema: "grid_tasks",
                table: "tasks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

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
                name: "ix_ledger_sign_offs_grid_id_month",
                schema: "grid_tasks",
                table: "ledger_sign_offs",
                columns: new[] { "grid_id", "month" },
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
            migrationBuilder.Sql(SqlFiles.Read("GridTasks/ledger.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger task_steps_append_only on grid_tasks.task_steps;
                drop trigger ledger_sign_offs_append_only on grid_tasks.ledger_sign_offs;
                drop function grid_tasks.refuse_change();
                drop sequence grid_tasks.plan_numbers;
                drop index grid_tasks.ix_tasks_ledger_county, grid_tasks.ix_tasks_ledger_town, grid_tasks.ix_tasks_ledger_community,
                    grid_tasks.ix_tasks_ledger_worker, grid_tasks.ix_tasks_ledger_item, grid_tasks.ix_tasks_ledger_status, grid_tasks.ix_tasks_ledger_late,
                    grid_tasks.ix_tasks_ledger_corrected, grid_tasks.ix_tasks_alike;
                """);
            migrationBuilder.DropTable(
                name: "ledger_sign_offs",
                schema: "grid_tasks");

            migrationBuilder.DropTable(
                name: "patrol_plans",
                schema: "grid_tasks");

            migrationBuilder.DropIndex(
                name: "ix_tasks_grid_id_ledger_day_id",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "ix_tasks_plan_id_planned_on",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "on_time",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "worker_id",
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
                name: "is_duplicate",
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
        }
    }
}
