using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Ledger;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>The grid leader signs a month of the ledger, as it stands on the sheet that was read.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="RowsHash">Of the sheet that was read: what changed since is not signed unseen.</param>
public sealed record SignLedgerCommand(Guid GridId, DateOnly Month, string RowsHash, string? Note) : ICommand<SignOffReceipt>;

/// <summary>The signature that was given.</summary>
public sealed record SignOffReceipt(Guid Id, Guid GridId, DateOnly Month, DateTimeOffset SignedAt, LedgerFigures Figures, string RowsHash);

internal sealed class SignLedgerValidator : AbstractValidator<SignLedgerCommand>
{
    private const int HashLength = 64;

    public SignLedgerValidator()
    {
        RuleFor(c => c.Month).Must(m => m.Day == 1).WithErrorCode(LedgerErrors.MonthInvalid.Code).WithMessage(LedgerErrors.MonthInvalid.Description);
        RuleFor(c => c.RowsHash).NotEmpty().Length(HashLength);
        RuleFor(c => c.Note).MaximumLength(GridTaskLimits.Note);
    }
}

internal sealed class SignLedgerHandler(IGridTasksDb db, LedgerSheets sheets, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : ICommandHandler<SignLedgerCommand, SignOffReceipt>
{
    public async Task<ErrorOr<SignOffReceipt>> Handle(SignLedgerCommand request, CancellationToken cancellationToken)
    {
        if (await territory.GridAsync(request.GridId, cancellationToken) is not { } grid || !call.User.ReachesGrid(grid.Id, grid.Division))
        {
            return LedgerErrors.GridNotFound;
        }

        if (!call.User.Signs(grid.Id))
        {
            return LedgerErrors.NotLeader;
        }

        if (await db.LedgerSignOffs.VisibleTo(call.User).AnyAsync(s => s.GridId == grid.Id && s.Month == request.Month, cancellationToken))
        {
            return LedgerErrors.AlreadySigned;
        }

        var (rows, now) = (await sheets.ReadAsync(grid.Id, request.Month, cancellationToken), clock.GetUtcNow());
        var signed = LedgerSignOff.Sign(
            Guid.CreateVersion7(now), grid.Id, grid.Division, request.Month, [.. rows.Select(r => r.Record)], request.Note, call.User.ToActor(), now);
        if (signed.IsError)
        {
            return signed.Errors;
        }

        if (signed.Value.RowsHash != request.RowsHash)
        {
            return LedgerErrors.RowsChanged;
        }

        db.LedgerSignOffs.Add(signed.Value);
        return new SignOffReceipt(signed.Value.Id, grid.Id, request.Month, now, signed.Value.Figures, signed.Value.RowsHash);
    }
}
