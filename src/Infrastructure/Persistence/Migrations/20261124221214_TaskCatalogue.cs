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

            migrationBuilder.AddColumn<bool>(
                name: "evidence_required",
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

            migrationBuilder.AddColumn<Guid>(
                name: "admission_id",
                schema: "complaints",
                table: "attachments",
                type: "uuid",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "ix_tasks_admission_id",
                schema: "grid_tasks",
                table: "tasks",
                column: "admission_id");

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

            migrationBuilder.Sql(SqlFiles.Read("GridTasks/catalogue.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger keep_published_catalogue on grid_tasks.catalogues; drop function grid_tasks.keep_published_catalogue(); drop sequence grid_tasks.task_numbers; drop sequence grid_tasks.admission_numbers;");

            migrationBuilder.DropTable(
                name: "admission_steps",
                schema: "grid_tasks");

            migrationBuilder.DropTable(
                name: "catalogues",
                schema: "grid_tasks");

            migrationBuilder.DropTable(
                name: "admissions",
                schema: "grid_tasks");

            migrationBuilder.DropIndex(
                name: "ix_tasks_admission_id",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "ix_attachments_admission_id",
                schema: "complaints",
                table: "attachments");

            migrationBuilder.DropIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "admission_id",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "evidence_required",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "item_name",
                schema: "grid_tasks",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "admission_id",
                schema: "complaints",
                table: "attachments");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments",
                column: "created_at",
                filter: "ticket_id is null and grid_task_id is null or state = 'pending'");
        }
    }
}
