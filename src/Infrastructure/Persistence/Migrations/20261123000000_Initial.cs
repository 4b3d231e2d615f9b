using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "complaints");

            migrationBuilder.EnsureSchema(
                name: "territory");

            migrationBuilder.EnsureSchema(
                name: "audit");

            migrationBuilder.EnsureSchema(
                name: "access");

            migrationBuilder.EnsureSchema(
                name: "feeds");

            migrationBuilder.EnsureSchema(
                name: "grid_tasks");

            migrationBuilder.CreateTable(
                name: "attachments",
                schema: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content_type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uploader_id = table.Column<Guid>(type: "uuid", nullable: true),
                    upload_token_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    maintained_by = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_days", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "categories",
                schema: "territory",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    parent_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    level = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name_en = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_categories", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "compounds",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    households = table.Column<int>(type: "integer", nullable: false),
                    city_code = table.Column<string>(type: "character(4)", fixedLength: true, maxLength: 4, nullable: true, computedColumnSql: "left(division_code, 4)::char(4)", stored: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    province_code = table.Column<string>(type: "character(2)", fixedLength: true, maxLength: 2, nullable: true, computedColumnSql: "left(division_code, 2)::char(2)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "divisions",
                schema: "territory",
                columns: table => new
                {
                    code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    parent_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_by = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_divisions", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "entries",
                schema: "audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    action = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    subject_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    command = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false),
                    changes = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "grids",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character(15)", fixedLength: true, maxLength: 15, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    boundary = table.Column<string>(type: "jsonb", nullable: false),
                    west = table.Column<double>(type: "double precision", nullable: false),
                    east = table.Column<double>(type: "double precision", nullable: false),
                    south = table.Column<double>(type: "double precision", nullable: false),
                    north = table.Column<double>(type: "double precision", nullable: false),
                    city_code = table.Column<string>(type: "character(4)", fixedLength: true, maxLength: 4, nullable: true, computedColumnSql: "left(division_code, 4)::char(4)", stored: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    province_code = table.Column<string>(type: "character(2)", fixedLength: true, maxLength: 2, nullable: true, computedColumnSql: "left(division_code, 2)::char(2)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grids", x => x.id);
                    table.ForeignKey(
                        name: "fk_grids_grids_parent_id",
                        column: x => x.parent_id,
                        principalSchema: "territory",
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_records",
                schema: "access",
                columns: table => new
                {
                    client = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    response = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_records", x => new { x.client, x.key });
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                schema: "feeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    stored_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sheet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    date1904 = table.Column<bool>(type: "boolean", nullable: false),
                    header_row = table.Column<int>(type: "integer", nullable: false),
                    columns = table.Column<string>(type: "jsonb", nullable: false),
                    samples = table.Column<byte[]>(type: "bytea", nullable: true),
                    last_committed_row = table.Column<int>(type: "integer", nullable: false),
                    area_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    by = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure_code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    cleared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    category_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: true),
                    source_system = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    totals_created = table.Column<int>(type: "integer", nullable: false),
                    totals_invalid = table.Column<int>(type: "integer", nullable: false),
                    totals_rejected = table.Column<int>(type: "integer", nullable: false),
                    totals_rows = table.Column<int>(type: "integer", nullable: false),
                    totals_unchanged = table.Column<int>(type: "integer", nullable: false),
                    totals_updated = table.Column<int>(type: "integer", nullable: false),
                    totals_valid = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_events",
                schema: "feeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    aggregate_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    area = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reply_templates",
                schema: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    category_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reply_templates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporters",
                schema: "complaints",
                columns: table => new
                {
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    phone_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    masked_name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    masked_phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    query_code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    anonymised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    address_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    key_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    phone_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporters", x => x.ticket_id);
                });

            migrationBuilder.CreateTable(
                name: "rule_sets",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_sets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                schema: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tasks",
                schema: "grid_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    catalogue_item = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    submitter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    checker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reply = table.Column<string>(type: "text", nullable: true),
                    rework_count = table.Column<int>(type: "integer", nullable: false),
                    escalated = table.Column<bool>(type: "boolean", nullable: false),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    compound_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    place_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tasks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tickets",
                schema: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    verification = table.Column<string>(type: "jsonb", nullable: true),
                    call_back_attempts = table.Column<int>(type: "integer", nullable: false),
                    close_unverified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dispute_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rating = table.Column<string>(type: "jsonb", nullable: true),
                    former_officer_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    category_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    urgency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    confidential = table.Column<bool>(type: "boolean", nullable: false),
                    anonymous = table.Column<bool>(type: "boolean", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    repeat_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    co_unit_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    assigned_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    designated = table.Column<bool>(type: "boolean", nullable: false),
                    object_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dispatched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    return_count = table.Column<int>(type: "integer", nullable: false),
                    returned_by_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pending = table.Column<string>(type: "jsonb", nullable: true),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true),
                    supervision_level = table.Column<int>(type: "integer", nullable: false),
                    remind_count = table.Column<int>(type: "integer", nullable: false),
                    last_reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    follower_count = table.Column<int>(type: "integer", nullable: false),
                    source_followers = table.Column<int>(type: "integer", nullable: false),
                    opponents = table.Column<int>(type: "integer", nullable: false),
                    first_response_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resume_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    extended = table.Column<bool>(type: "boolean", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reply = table.Column<string>(type: "text", nullable: true),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opinion = table.Column<string>(type: "jsonb", nullable: true),
                    resolver_id = table.Column<Guid>(type: "uuid", nullable: true),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    handled_on_time = table.Column<bool>(type: "boolean", nullable: true),
                    accepted_on_time = table.Column<bool>(type: "boolean", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reject_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    referred_to = table.Column<string>(type: "text", nullable: true),
                    undo_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_count = table.Column<int>(type: "integer", nullable: false),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    source_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    compound_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    source_external_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    source_system = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tickets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "units",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    city_code = table.Column<string>(type: "character(4)", fixedLength: true, maxLength: 4, nullable: true, computedColumnSql: "left(division_code, 4)::char(4)", stored: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    province_code = table.Column<string>(type: "character(2)", fixedLength: true, maxLength: 2, nullable: true, computedColumnSql: "left(division_code, 2)::char(2)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    managed_in = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_sign_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "grid_compounds",
                schema: "territory",
                columns: table => new
                {
                    grid_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compound_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grid_compounds", x => new { x.grid_id, x.compound_id });
                    table.ForeignKey(
                        name: "fk_grid_compounds_compounds_compound_id",
                        column: x => x.compound_id,
                        principalSchema: "territory",
                        principalTable: "compounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grid_compounds_grids_grid_id",
                        column: x => x.grid_id,
                        principalSchema: "territory",
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grid_posts",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grid_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_grid_posts_grids_grid_id",
                        column: x => x.grid_id,
                        principalSchema: "territory",
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                schema: "feeds",
                columns: table => new
                {
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cells = table.Column<byte[]>(type: "bytea", nullable: false),
                    external_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    errors = table.Column<string>(type: "jsonb", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_rows", x => new { x.batch_id, x.row });
                    table.ForeignKey(
                        name: "fk_import_rows_import_batches_batch_id",
                        column: x => x.batch_id,
                        principalSchema: "feeds",
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reporter_views",
                schema: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporter_views", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporter_views_reporters_ticket_id",
                        column: x => x.ticket_id,
                        principalSchema: "complaints",
                        principalTable: "reporters",
                        principalColumn: "ticket_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "category_rules",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    filing_test = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    closing_test = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    evidence_required = table.Column<bool>(type: "boolean", nullable: false),
                    responsible_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rule_set_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_category_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_category_rules_rule_sets_rule_set_id",
                        column: x => x.rule_set_id,
                        principalSchema: "territory",
                        principalTable: "rule_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rules",
                schema: "territory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rule_set_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_rules_rule_sets_rule_set_id",
                        column: x => x.rule_set_id,
                        principalSchema: "territory",
                        principalTable: "rule_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_steps",
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
                    note = table.Column<string>(type: "text", nullable: true),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_task_steps_tasks_task_id",
                        column: x => x.task_id,
                        principalSchema: "grid_tasks",
                        principalTable: "tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ticket_clocks",
                schema: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    limit = table.Column<string>(type: "jsonb", nullable: false),
                    rule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rule_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    provisional = table.Column<bool>(type: "boolean", nullable: false),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    extension = table.Column<string>(type: "jsonb", nullable: true),
                    pauses = table.Column<string>(type: "jsonb", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ticket_clocks", x => x.id);
                    table.ForeignKey(
                        name: "fk_ticket_clocks_tickets_ticket_id",
                        column: x => x.ticket_id,
                        principalSchema: "complaints",
                        principalTable: "tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ticket_followers",
                schema: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    query_code_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    via_ticket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ticket_followers", x => x.id);
                    table.ForeignKey(
                        name: "fk_ticket_followers_tickets_ticket_id",
                        column: x => x.ticket_id,
                        principalSchema: "complaints",
                        principalTable: "tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ticket_search",
                schema: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    grams = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ticket_search", x => x.id);
                    table.ForeignKey(
                        name: "fk_ticket_search_tickets_id",
                        column: x => x.id,
                        principalSchema: "complaints",
                        principalTable: "tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ticket_steps",
                schema: "complaints",
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
                    actor_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    @public = table.Column<bool>(name: "public", type: "boolean", nullable: false),
                    reason_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ticket_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_ticket_steps_tickets_ticket_id",
                        column: x => x.ticket_id,
                        principalSchema: "complaints",
                        principalTable: "tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ticket_supervisions",
                schema: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    letter_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ticket_supervisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_ticket_supervisions_tickets_ticket_id",
                        column: x => x.ticket_id,
                        principalSchema: "complaints",
                        principalTable: "tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "access",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                schema: "access",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "access",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                schema: "access",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "access",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments",
                column: "created_at",
                filter: "ticket_id is null and grid_task_id is null or state = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_grid_task_id",
                schema: "complaints",
                table: "attachments",
                column: "grid_task_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_ticket_id",
                schema: "complaints",
                table: "attachments",
                column: "ticket_id");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_days_date",
                schema: "territory",
                table: "calendar_days",
                column: "date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_category_rules_rule_set_id_category_code",
                schema: "territory",
                table: "category_rules",
                columns: new[] { "rule_set_id", "category_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compounds_county_code",
                schema: "territory",
                table: "compounds",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_compounds_division_code",
                schema: "territory",
                table: "compounds",
                column: "division_code");

            migrationBuilder.CreateIndex(
                name: "ix_compounds_name_id",
                schema: "territory",
                table: "compounds",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_compounds_town_code",
                schema: "territory",
                table: "compounds",
                column: "town_code");

            migrationBuilder.CreateIndex(
                name: "ix_divisions_parent_code_code",
                schema: "territory",
                table: "divisions",
                columns: new[] { "parent_code", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_actor_id_at",
                schema: "audit",
                table: "entries",
                columns: new[] { "actor_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_subject_id_at_id",
                schema: "audit",
                table: "entries",
                columns: new[] { "subject_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grid_compounds_compound_id",
                schema: "territory",
                table: "grid_compounds",
                column: "compound_id");

            migrationBuilder.CreateIndex(
                name: "ix_grid_posts_grid_id_kind",
                schema: "territory",
                table: "grid_posts",
                columns: new[] { "grid_id", "kind" },
                unique: true,
                filter: "until is null");

            migrationBuilder.CreateIndex(
                name: "ix_grid_posts_user_id",
                schema: "territory",
                table: "grid_posts",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_grids_code",
                schema: "territory",
                table: "grids",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grids_county_code",
                schema: "territory",
                table: "grids",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_grids_division_code",
                schema: "territory",
                table: "grids",
                column: "division_code");

            migrationBuilder.CreateIndex(
                name: "ix_grids_parent_id",
                schema: "territory",
                table: "grids",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_grids_town_code",
                schema: "territory",
                table: "grids",
                column: "town_code");

            migrationBuilder.CreateIndex(
                name: "ix_grids_west_east_south_north",
                schema: "territory",
                table: "grids",
                columns: new[] { "west", "east", "south", "north" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_records_created_at",
                schema: "access",
                table: "idempotency_records",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_area_code",
                schema: "feeds",
                table: "import_batches",
                column: "area_code");

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_waiting",
                schema: "feeds",
                table: "import_batches",
                column: "created_at",
                filter: "state in ('validating', 'committing')");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_batch_id_external_id",
                schema: "feeds",
                table: "import_rows",
                columns: new[] { "batch_id", "external_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_batch_id_state_row",
                schema: "feeds",
                table: "import_rows",
                columns: new[] { "batch_id", "state", "row" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_aggregate_id_aggregate_type_sequence",
                schema: "feeds",
                table: "outbox_events",
                columns: new[] { "aggregate_id", "aggregate_type", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reporter_views_ticket_id",
                schema: "complaints",
                table: "reporter_views",
                column: "ticket_id");

            migrationBuilder.CreateIndex(
                name: "ix_reporters_phone_hash",
                schema: "complaints",
                table: "reporters",
                column: "phone_hash",
                filter: "phone_hash is not null");

            migrationBuilder.CreateIndex(
                name: "ix_rules_rule_set_id_key",
                schema: "territory",
                table: "rules",
                columns: new[] { "rule_set_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_owner_id",
                schema: "complaints",
                table: "saved_views",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_steps_task_id_revision",
                schema: "grid_tasks",
                table: "task_steps",
                columns: new[] { "task_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_grid_id_due_at_id",
                schema: "grid_tasks",
                table: "tasks",
                columns: new[] { "grid_id", "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_ticket_id",
                schema: "grid_tasks",
                table: "tasks",
                column: "ticket_id");

            migrationBuilder.CreateIndex(
                name: "ix_ticket_clocks_ticket_id",
                schema: "complaints",
                table: "ticket_clocks",
                column: "ticket_id");

            migrationBuilder.CreateIndex(
                name: "ix_ticket_followers_query_code_hash",
                schema: "complaints",
                table: "ticket_followers",
                column: "query_code_hash");

            migrationBuilder.CreateIndex(
                name: "ix_ticket_followers_ticket_id",
                schema: "complaints",
                table: "ticket_followers",
                column: "ticket_id");

            migrationBuilder.CreateIndex(
                name: "ix_ticket_steps_ticket_id_revision",
                schema: "complaints",
                table: "ticket_steps",
                columns: new[] { "ticket_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "ix_ticket_supervisions_ticket_id",
                schema: "complaints",
                table: "ticket_supervisions",
                column: "ticket_id");

            migrationBuilder.CreateIndex(
                name: "ix_tickets_number",
                schema: "complaints",
                table: "tickets",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tickets_parent_id",
                schema: "complaints",
                table: "tickets",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_units_county_code",
                schema: "territory",
                table: "units",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_units_division_code",
                schema: "territory",
                table: "units",
                column: "division_code");

            migrationBuilder.CreateIndex(
                name: "ix_units_name_id",
                schema: "territory",
                table: "units",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_units_town_code",
                schema: "territory",
                table: "units",
                column: "town_code");

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                schema: "access",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                schema: "access",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                schema: "access",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_users_display_name_id",
                schema: "access",
                table: "users",
                columns: new[] { "display_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_users_managed_in",
                schema: "access",
                table: "users",
                column: "managed_in");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                schema: "access",
                table: "users",
                column: "normalized_user_name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachments",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "calendar_days",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "categories",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "category_rules",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "divisions",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "entries",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "grid_compounds",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "grid_posts",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "idempotency_records",
                schema: "access");

            migrationBuilder.DropTable(
                name: "import_rows",
                schema: "feeds");

            migrationBuilder.DropTable(
                name: "outbox_events",
                schema: "feeds");

            migrationBuilder.DropTable(
                name: "reply_templates",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "reporter_views",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "rules",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "saved_views",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "task_steps",
                schema: "grid_tasks");

            migrationBuilder.DropTable(
                name: "ticket_clocks",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "ticket_followers",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "ticket_search",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "ticket_steps",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "ticket_supervisions",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "units",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "user_claims",
                schema: "access");

            migrationBuilder.DropTable(
                name: "user_logins",
                schema: "access");

            migrationBuilder.DropTable(
                name: "user_tokens",
                schema: "access");

            migrationBuilder.DropTable(
                name: "compounds",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "grids",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "import_batches",
                schema: "feeds");

            migrationBuilder.DropTable(
                name: "reporters",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "rule_sets",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "tasks",
                schema: "grid_tasks");

            migrationBuilder.DropTable(
                name: "tickets",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "users",
                schema: "access");
        }
    }
}
