using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TerritoryCoverage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_grids_code",
                schema: "territory",
                table: "grids");

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

            migrationBuilder.AddForeignKey(
                name: "fk_grids_grids_replaces_id",
                schema: "territory",
                table: "grids",
                column: "replaces_id",
                principalSchema: "territory",
                principalTable: "grids",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_grids_grids_replaces_id",
                schema: "territory",
                table: "grids");

            migrationBuilder.DropTable(
                name: "neighbour_stewards",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "number_rules",
                schema: "territory");

            migrationBuilder.DropTable(
                name: "neighbour_groups",
                schema: "territory");

            migrationBuilder.DropIndex(
                name: "ix_grids_code_valid_from",
                schema: "territory",
                table: "grids");

            migrationBuilder.DropIndex(
                name: "ix_grids_replaces_id",
                schema: "territory",
                table: "grids");

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

            migrationBuilder.CreateIndex(
                name: "ix_grids_code",
                schema: "territory",
                table: "grids",
                column: "code",
                unique: true);
        }
    }
}
