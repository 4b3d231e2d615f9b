using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MeetingsAndEvaluation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_contribution_records_member_id_happened_on",
                schema: "alliance",
                table: "contribution_records");

            migrationBuilder.DropIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments");

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
                name: "joint_meetings",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    series = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    minutes = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_meetings", x => x.id);
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
                name: "agenda_items",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    outcome = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_items_joint_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "alliance",
                        principalTable: "joint_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "authority_gaps",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    category_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    frame = table.Column<string>(type: "jsonb", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ruling = table.Column<string>(type: "jsonb", nullable: true),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authority_gaps", x => x.id);
                    table.ForeignKey(
                        name: "fk_authority_gaps_joint_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "alliance",
                        principalTable: "joint_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_actions",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    owner_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    claimed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    claimed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_back_count = table.Column<int>(type: "integer", nullable: false),
                    county_code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: true, computedColumnSql: "left(division_code, 6)::char(6)", stored: true),
                    town_code = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true, computedColumnSql: "left(division_code, 9)::char(9)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_actions", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_actions_joint_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "alliance",
                        principalTable: "joint_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_invitations",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    guest_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    guest_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    attendance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    substitute = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_invitations_alliance_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "alliance",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_invitations_joint_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "alliance",
                        principalTable: "joint_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_steps",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_steps_joint_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "alliance",
                        principalTable: "joint_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_views",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role_word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    position = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_views", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_views_joint_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "alliance",
                        principalTable: "joint_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.CreateTable(
                name: "authority_gap_steps",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    gap_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authority_gap_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_authority_gap_steps_authority_gaps_gap_id",
                        column: x => x.gap_id,
                        principalSchema: "alliance",
                        principalTable: "authority_gaps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_precedents",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gap_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    division_code = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: false),
                    keywords = table.Column<string>(type: "jsonb", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch_precedents", x => x.id);
                    table.ForeignKey(
                        name: "fk_dispatch_precedents_authority_gaps_gap_id",
                        column: x => x.gap_id,
                        principalSchema: "alliance",
                        principalTable: "authority_gaps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_action_steps",
                schema: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_action_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_action_steps_meeting_actions_action_id",
                        column: x => x.action_id,
                        principalSchema: "alliance",
                        principalTable: "meeting_actions",
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
                name: "ix_attachments_alliance_record_id",
                schema: "complaints",
                table: "attachments",
                column: "alliance_record_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments",
                column: "created_at",
                filter: "ticket_id is null and grid_task_id is null and admission_id is null and alliance_record_id is null or state = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_meeting_id",
                schema: "alliance",
                table: "agenda_items",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_source_id",
                schema: "alliance",
                table: "agenda_items",
                column: "source_id",
                filter: "source_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_authority_gap_steps_gap_id_revision",
                schema: "alliance",
                table: "authority_gap_steps",
                columns: new[] { "gap_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "ix_authority_gaps_county_code_id",
                schema: "alliance",
                table: "authority_gaps",
                columns: new[] { "county_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_authority_gaps_division_code_id",
                schema: "alliance",
                table: "authority_gaps",
                columns: new[] { "division_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_authority_gaps_meeting_id",
                schema: "alliance",
                table: "authority_gaps",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_authority_gaps_ticket_id",
                schema: "alliance",
                table: "authority_gaps",
                column: "ticket_id",
                unique: true,
                filter: "ticket_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_precedents_category_code_division_code",
                schema: "alliance",
                table: "dispatch_precedents",
                columns: new[] { "category_code", "division_code" });

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_precedents_gap_id",
                schema: "alliance",
                table: "dispatch_precedents",
                column: "gap_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_joint_meetings_county_code_starts_at_id",
                schema: "alliance",
                table: "joint_meetings",
                columns: new[] { "county_code", "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_joint_meetings_division_code_series_starts_at",
                schema: "alliance",
                table: "joint_meetings",
                columns: new[] { "division_code", "series", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_action_steps_action_id_revision",
                schema: "alliance",
                table: "meeting_action_steps",
                columns: new[] { "action_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_actions_county_code_deadline_id",
                schema: "alliance",
                table: "meeting_actions",
                columns: new[] { "county_code", "deadline", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_actions_meeting_id",
                schema: "alliance",
                table: "meeting_actions",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_actions_owner_id_deadline_id",
                schema: "alliance",
                table: "meeting_actions",
                columns: new[] { "owner_id", "deadline", "id" },
                filter: "owner_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_invitations_meeting_id",
                schema: "alliance",
                table: "meeting_invitations",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_invitations_member_id_meeting_id",
                schema: "alliance",
                table: "meeting_invitations",
                columns: new[] { "member_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_steps_meeting_id_revision",
                schema: "alliance",
                table: "meeting_steps",
                columns: new[] { "meeting_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_views_meeting_id",
                schema: "alliance",
                table: "meeting_views",
                column: "meeting_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_items",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "authority_gap_steps",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "dispatch_precedents",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "evaluation_scores",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "evaluation_steps",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "meeting_action_steps",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "meeting_invitations",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "meeting_steps",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "meeting_views",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "authority_gaps",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "evaluations",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "meeting_actions",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "evaluation_schemes",
                schema: "alliance");

            migrationBuilder.DropTable(
                name: "joint_meetings",
                schema: "alliance");

            migrationBuilder.DropIndex(
                name: "ix_contribution_records_county_code_happened_on_id",
                schema: "alliance",
                table: "contribution_records");

            migrationBuilder.DropIndex(
                name: "ix_contribution_records_member_id_happened_on_id",
                schema: "alliance",
                table: "contribution_records");

            migrationBuilder.DropIndex(
                name: "ix_attachments_alliance_record_id",
                schema: "complaints",
                table: "attachments");

            migrationBuilder.DropIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "county_code",
                schema: "alliance",
                table: "contribution_records");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_records_member_id_happened_on",
                schema: "alliance",
                table: "contribution_records",
                columns: new[] { "member_id", "happened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_attachments_created_at",
                schema: "complaints",
                table: "attachments",
                column: "created_at",
                filter: "ticket_id is null and grid_task_id is null and admission_id is null or state = 'pending'");
        }
    }
}
