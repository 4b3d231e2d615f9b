using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovernanceApi.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ImportKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "ticket_id",
                schema: "feeds",
                table: "import_rows",
                newName: "subject_id");

            migrationBuilder.AddColumn<byte[]>(
                name: "password",
                schema: "feeds",
                table: "import_rows",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                schema: "feeds",
                table: "import_batches",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "tickets");

            migrationBuilder.AddColumn<int>(
                name: "new_accounts",
                schema: "feeds",
                table: "import_batches",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "password",
                schema: "feeds",
                table: "import_rows");

            migrationBuilder.DropColumn(
                name: "kind",
                schema: "feeds",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "new_accounts",
                schema: "feeds",
                table: "import_batches");

            migrationBuilder.RenameColumn(
                name: "subject_id",
                schema: "feeds",
                table: "import_rows",
                newName: "ticket_id");
        }
    }
}
