using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CountyFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "indicators");

            migrationBuilder.CreateTable(
                name: "external_totals",
                schema: "indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    measure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    division_text = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, computedColumnSql: "division_code::varchar", stored: true, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_external_totals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "feed_batches",
                schema: "feeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    dry_run = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    last_line = table.Column<int>(type: "integer", nullable: false),
                    area_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    sent_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    totals_created = table.Column<int>(type: "integer", nullable: false),
                    totals_ignored = table.Column<int>(type: "integer", nullable: false),
                    totals_rejected = table.Column<int>(type: "integer", nullable: false),
                    totals_rows = table.Column<int>(type: "integer", nullable: false),
                    totals_unchanged = table.Column<int>(type: "integer", nullable: false),
                    totals_updated = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed_batches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "quarantined_rows",
                schema: "feeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    errors = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quarantined_rows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "source_records",
                schema: "feeds",
                columns: table => new
                {
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_records", x => new { x.source_id, x.kind, x.key });
                });

            migrationBuilder.CreateTable(
                name: "source_systems",
                schema: "feeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    client_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    kinds = table.Column<string>(type: "jsonb", nullable: false),
                    category_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mappings = table.Column<string>(type: "jsonb", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_systems", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "feed_results",
                schema: "feeds",
                columns: table => new
                {
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_line = table.Column<int>(type: "integer", nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: false),
                    results = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed_results", x => new { x.batch_id, x.last_line });
                    table.ForeignKey(
                        name: "fk_feed_results_feed_batches_batch_id",
                        column: x => x.batch_id,
                        principalSchema: "feeds",
                        principalTable: "feed_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_external_totals_division_text",
                schema: "indicators",
                table: "external_totals",
                column: "division_text");

            migrationBuilder.CreateIndex(
                name: "ix_external_totals_source_measure_from_until_division_code",
                schema: "indicators",
                table: "external_totals",
                columns: new[] { "source", "measure", "from", "until", "division_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_feed_batches_source_id_id",
                schema: "feeds",
                table: "feed_batches",
                columns: new[] { "source_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_feed_batches_source_id_key",
                schema: "feeds",
                table: "feed_batches",
                columns: new[] { "source_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_quarantined_rows_created_at",
                schema: "feeds",
                table: "quarantined_rows",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_quarantined_rows_open",
                schema: "feeds",
                table: "quarantined_rows",
                columns: new[] { "source_id", "kind", "batch_id", "line" },
                filter: "state = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_quarantined_rows_source_id_batch_id_line",
                schema: "feeds",
                table: "quarantined_rows",
                columns: new[] { "source_id", "batch_id", "line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_systems_area_code",
                schema: "feeds",
                table: "source_systems",
                column: "area_code");

            migrationBuilder.CreateIndex(
                name: "ix_source_systems_code",
                schema: "feeds",
                table: "source_systems",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "external_totals",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "feed_results",
                schema: "feeds");

            migrationBuilder.DropTable(
                name: "quarantined_rows",
                schema: "feeds");

            migrationBuilder.DropTable(
                name: "source_records",
                schema: "feeds");

            migrationBuilder.DropTable(
                name: "source_systems",
                schema: "feeds");

            migrationBuilder.DropTable(
                name: "feed_batches",
                schema: "feeds");
        }
    }
}
