using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Shows the temporary passwords of the accounts that an import made, once; then they are deleted.</summary>
public sealed record ShowNewAccountsCommand : ICommand<NewAccounts>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

public sealed record NewAccounts(IReadOnlyList<NewAccountRow> Accounts);

/// <param name="Row">In the file, as the spreadsheet counts.</param>
/// <param name="Password">The person must change it at the first sign-in.</param>
public sealed record NewAccountRow(int Row, string UserName, string? PersonName, string Password);

internal sealed class ShowNewAccountsHandler(IFeedsDb db, CellVault vault, CallContext call) : ICommandHandler<ShowNewAccountsCommand, NewAccounts>
{
    public async Task<ErrorOr<NewAccounts>> Handle(ShowNewAccountsCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.ImportBatches.VisibleTo(call.User).LoadAsync(request.Id, call, ImportErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var batch = loaded.Value;
        var rows = await db.ImportRows.Where(r => r.BatchId == batch.Id && r.Password != null).OrderBy(r => r.Row).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return ImportErrors.NoNewAccounts;
        }

        int? ColumnOf(ImportField field) => batch.Columns.FirstOrDefault(c => c.Field == field)?.Index;
        var (user, person) = (ColumnOf(ImportField.UserName), ColumnOf(ImportField.PersonName));
        var accounts = rows.ConvertAll(row =>
        {
            var cells = vault.Open(row.Cells);
            string? Text(int? column) => column is { } c && c < cells.Count ? CellText.Line(cells[c]) : null;
            return new NewAccountRow(row.Row, Text(user) ?? "", Text(person), vault.OpenText(row.Password!));
        });
        rows.ForEach(row => row.ForgetPassword());
        batch.HandOverAccounts();
        return new NewAccounts(accounts);
    }
}
