using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;

namespace GovernanceApi.Application.Access.Users.Import;

/// <summary>Makes or updates accounts from a CSV file (UTF-8 or GB18030), told apart by user name.</summary>
/// <param name="File">Header line, then one account per line.</param>
public sealed record ImportUsersCommand(byte[] File) : ICommand<ImportedUsers>
{
    public const int LargestFile = 1024 * 1024;

    /// <summary>Each new account costs a password hash, so a file is bounded.</summary>
    public const int MostRows = 500;
}

/// <summary>What became of the rows.</summary>
/// <param name="Created">Accounts made.</param>
/// <param name="Updated">Accounts that differed.</param>
/// <param name="Unchanged">Accounts that were as the file says.</param>
/// <param name="Rejected">Bad rows; nothing of them was stored.</param>
/// <param name="NewAccounts">Temporary passwords of the accounts made, shown this once.</param>
public sealed record ImportedUsers(int Created, int Updated, int Unchanged, IReadOnlyList<RejectedUser> Rejected, IReadOnlyList<ImportedAccount> NewAccounts);

/// <param name="Line">Line in the file; the header is line 1.</param>
/// <param name="Column">Heading as the file spells it; null for the row as a whole.</param>
/// <param name="Code">Stable code, listed in <c>docs/api/errors.md</c>.</param>
/// <param name="Detail">A sentence in the caller's language.</param>
public sealed record RejectedUser(int Line, string? Column, string Code, string Detail);

/// <param name="Line">Line in the file; the header is line 1.</param>
/// <param name="Password">The person must change it at the first sign-in.</param>
public sealed record ImportedAccount(int Line, string UserName, string DisplayName, string Password);

internal sealed class ImportUsersValidator : AbstractValidator<ImportUsersCommand>
{
    public ImportUsersValidator() => RuleFor(c => c.File).NotEmpty().WithErrorCode("access.file_empty").WithMessage("The file is empty.");
}

internal sealed class ImportUsersHandler(UserRowWriter writer, CallContext call) : ICommandHandler<ImportUsersCommand, ImportedUsers>
{
    public async Task<ErrorOr<ImportedUsers>> Handle(ImportUsersCommand request, CancellationToken cancellationToken)
    {
        var sheet = UserSheet.Read(request.File);
        if (sheet.IsError)
        {
            return sheet.Errors;
        }

        var (created, updated, unchanged) = (0, 0, 0);
        List<RejectedUser> rejected = [];
        List<ImportedAccount> accounts = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var row in sheet.Value.Rows)
        {
            var written = row.Error is { } unreadable ? unreadable
                : seen.Add(row.UserName) ? await writer.WriteAsync(row, cancellationToken)
                : FieldError.Of(nameof(row.UserName), "access.row_repeated", "This user name stands in the file twice.");
            if (written.IsError)
            {
                rejected.AddRange(written.Errors.Select(e => sheet.Value.Rejection(row.Line, e)));
                continue;
            }

            created += written.Value.Outcome == RowOutcome.Created ? 1 : 0;
            updated += written.Value.Outcome == RowOutcome.Updated ? 1 : 0;
            unchanged += written.Value.Outcome == RowOutcome.Unchanged ? 1 : 0;
            if (written.Value.Password is { } password)
            {
                accounts.Add(new ImportedAccount(row.Line, row.UserName, row.DisplayName, password));
            }
        }

        call.Record(new AuditNote("users.imported", "user", call.User.Id!.Value, Data: new { created, updated, unchanged, rejected = rejected.Count }));
        return new ImportedUsers(created, updated, unchanged, rejected, accounts);
    }
}
