using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Divisions;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Divisions;

/// <summary>Adds a code of the yearly list, below one that exists and within the caller's area.</summary>
/// <param name="Code">12 digits; those of the levels above tell what it lies in.</param>
/// <param name="ValidFrom">First day of use.</param>
public sealed record RegisterDivisionCommand(string Code, string Name, DateOnly ValidFrom) : ICommand<DivisionRow>;

internal sealed class RegisterDivisionValidator : AbstractValidator<RegisterDivisionCommand>
{
    public RegisterDivisionValidator()
    {
        RuleFor(c => c.Code).NotEmpty().DivisionCode();
        RuleFor(c => c.Name).NotEmpty().MaximumLength(Division.NameLength);
        RuleFor(c => c.ValidFrom).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31));
    }
}

internal sealed class RegisterDivisionHandler(ITerritoryDb db, TerritoryBooks books, CallContext call) : ICommandHandler<RegisterDivisionCommand, DivisionRow>
{
    public async Task<ErrorOr<DivisionRow>> Handle(RegisterDivisionCommand request, CancellationToken cancellationToken)
    {
        var code = DivisionCode.From(request.Code);
        if (!call.User.Maintains(code))
        {
            return CommonErrors.OutsideArea;
        }

        if (await db.Divisions.AnyAsync(d => d.Code == code, cancellationToken))
        {
            return CommonErrors.AlreadyExists;
        }

        DivisionCode? parent = code.Level == DivisionLevel.Province
            ? null
            : DivisionCode.From(code.Value[..DivisionCode.PrefixLength(code.Level - 1)].PadRight(DivisionCode.Length, '0'));
        if (parent is not null && !await db.Divisions.AnyAsync(d => d.Code == parent && d.ValidTo == null, cancellationToken))
        {
            return DivisionErrors.ParentMissing;
        }

        var division = new Division(code, request.Name.Trim(), parent, request.ValidFrom);
        db.Divisions.Add(division);
        books.Forget<TerritoryNames>();
        call.Announce(new Announcement(new DivisionRegistered(code.Value, request.ValidFrom) { Revision = 1 }, "division", DivisionSubject.IdOf(code), code));
        return new DivisionRow(code.Value, division.Name, division.Level, parent?.Value, division.ValidFrom, null, null);
    }
}
