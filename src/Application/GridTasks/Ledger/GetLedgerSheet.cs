using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Ledger;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>The monthly sheet of one grid: its rows, what they add up to, and the signature if there is one.</summary>
/// <param name="Month">First day of the month.</param>
public sealed record GetLedgerSheetQuery(Guid GridId, DateOnly Month) : IQuery<LedgerSheet>;

/// <param name="Figures">As the rows stand now.</param>
/// <param name="RowsHash">SHA-256 over the rows as they stand now; named when signing.</param>
/// <param name="Complete">False where the month has more rows than a sheet holds: then the export has them all.</param>
/// <param name="MaySign">The caller leads the grid, the month is over and not signed yet.</param>
public sealed record LedgerSheet(
    Guid GridId, string? GridName, string GridCode, string? DivisionName, DateOnly Month, IReadOnlyList<LedgerRow> Rows, bool Complete, LedgerFigures Figures, string RowsHash,
    LedgerSignature? SignOff, bool MaySign);

/// <param name="Figures">As the rows stood when it was signed.</param>
/// <param name="Unchanged">The rows are still those that were signed.</param>
public sealed record LedgerSignature(Guid Id, string? SignerName, DateTimeOffset SignedAt, LedgerFigures Figures, string RowsHash, string? Note, bool Unchanged);

internal sealed class GetLedgerSheetValidator : AbstractValidator<GetLedgerSheetQuery>
{
    public GetLedgerSheetValidator() => RuleFor(q => q.Month).Must(m => m.Day == 1).WithErrorCode(LedgerErrors.MonthInvalid.Code).WithMessage(LedgerErrors.MonthInvalid.Description);
}

internal sealed class GetLedgerSheetHandler(
    IGridTasksDb db, LedgerSheets sheets, ITerritoryQuestions territory, IUserDirectory users, CallContext call, TimeProvider clock) : IQueryHandler<GetLedgerSheetQuery, LedgerSheet>
{
    public async Task<ErrorOr<LedgerSheet>> Handle(GetLedgerSheetQuery request, CancellationToken cancellationToken)
    {
        if (await territory.GridAsync(request.GridId, cancellationToken) is not { } grid || !call.User.ReachesGrid(grid.Id, grid.Division))
        {
            return LedgerErrors.GridNotFound;
        }

        var rows = await sheets.ReadAsync(grid.Id, request.Month, cancellationToken);
        var hash = LedgerRecord.HashOf(rows.Select(r => r.Record));
        var signOff = await db.LedgerSignOffs.AsNoTracking().VisibleTo(call.User)
            .FirstOrDefaultAsync(s => s.GridId == grid.Id && s.Month == request.Month, cancellationToken);
        return new LedgerSheet(
            grid.Id, grid.Name, grid.Code, await territory.DivisionNameAsync(grid.Division, cancellationToken), request.Month, [.. rows.Take(LedgerSheets.Shown)],
            rows.Count <= LedgerSheets.Shown, LedgerFigures.Of([.. rows.Select(r => r.Record)]), hash, await SignatureAsync(signOff, hash, cancellationToken),
            signOff is null && call.User.Signs(grid.Id) && LedgerSignOff.IsOver(request.Month, clock.GetUtcNow()));
    }

    private async Task<LedgerSignature?> SignatureAsync(LedgerSignOff? signOff, string hash, CancellationToken cancellationToken)
    {
        if (signOff is null)
        {
            return null;
        }

        var names = await users.NamesAsync([signOff.SignerId], cancellationToken);
        return new LedgerSignature(
            signOff.Id, names.GetValueOrDefault(signOff.SignerId), signOff.SignedAt, signOff.Figures, signOff.RowsHash, signOff.Note, signOff.RowsHash == hash);
    }
}
