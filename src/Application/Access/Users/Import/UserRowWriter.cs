using ErrorOr;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Users.Import;

internal enum RowOutcome
{
    Created,
    Updated,
    Unchanged,
}

/// <param name="Password">Of a new account.</param>
internal sealed record WrittenRow(RowOutcome Outcome, string? Password = null);

/// <summary>Brings one account to what its row says, under the same rules as the single commands.</summary>
internal sealed class UserRowWriter(IAccessDb db, UserManager<UserAccount> users, UpdateUserHandler update, CreateUserHandler create)
{
    public async Task<ErrorOr<WrittenRow>> WriteAsync(UserSheetRow row, CancellationToken cancellationToken)
    {
        var wanted = new CreateUserCommand(row.UserName, row.DisplayName, row.Role, row.AreaCode, row.UnitId, row.MemberId);
        var invalid = new CreateUserValidator().Validate(wanted);
        if (!invalid.IsValid)
        {
            return ValidationErrors.Of(invalid);
        }

        var name = users.NormalizeName(row.UserName);
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedUserName == name, cancellationToken);
        return account is null ? await CreateAsync(wanted, cancellationToken) : await UpdateAsync(account, row, cancellationToken);
    }

    private async Task<ErrorOr<WrittenRow>> CreateAsync(CreateUserCommand wanted, CancellationToken cancellationToken)
    {
        var made = await create.Handle(wanted, cancellationToken);
        return made.IsError ? made.Errors : new WrittenRow(RowOutcome.Created, made.Value.Password);
    }

    private async Task<ErrorOr<WrittenRow>> UpdateAsync(UserAccount account, UserSheetRow row, CancellationToken cancellationToken)
    {
        var updated = await update.Handle(
            new UpdateUserCommand { Id = account.Id, DisplayName = row.DisplayName, Role = row.Role, AreaCode = row.AreaCode, UnitId = row.UnitId, MemberId = row.MemberId },
            cancellationToken);
        if (updated.IsError)
        {
            // An account of somebody else's area: all that may be said is that the name is taken.
            return updated.FirstError == AccessErrors.UserNotFound ? AccessErrors.UserNameTaken : updated.Errors;
        }

        return updated.Value.Revision == account.Revision ? new WrittenRow(RowOutcome.Unchanged) : new WrittenRow(RowOutcome.Updated);
    }
}
