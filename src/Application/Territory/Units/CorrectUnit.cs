using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Units;

namespace GovernanceApi.Application.Territory.Units;

/// <summary>Changes plain facts of a unit; members left out stay.</summary>
public sealed record CorrectUnitCommand : ICommand<UnitReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    public Optional<string> Name { get; init; }

    public Optional<UnitKind> Kind { get; init; }

    /// <summary>Its desk's number; null when unknown.</summary>
    public Optional<string?> Phone { get; init; }

    /// <summary>False once it takes no more work.</summary>
    public Optional<bool> Active { get; init; }
}

internal sealed class CorrectUnitValidator : AbstractValidator<CorrectUnitCommand>
{
    public CorrectUnitValidator()
    {
        this.IfGiven(c => c.Name, name => name.NotEmpty().MaximumLength(Unit.NameLength));
        this.IfGiven(c => c.Phone, phone => phone.Phone());
    }
}

internal sealed class CorrectUnitHandler(ITerritoryDb db, TerritoryBooks books, CallContext call) : ICommandHandler<CorrectUnitCommand, UnitReceipt>
{
    public async Task<ErrorOr<UnitReceipt>> Handle(CorrectUnitCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.Units.VisibleTo(call.User).LoadAsync(request.Id, call, UnitErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var unit = loaded.Value;
        if (!call.User.Maintains(unit.Division))
        {
            return CommonErrors.OutsideArea;
        }

        var phone = request.Phone.IsSet ? request.Phone.Value is { } given ? PhoneNumber.Parse(given).Value : null : unit.Phone;
        unit.Correct(request.Name.Or(unit.Name).Trim(), request.Kind.Or(unit.Kind), phone, request.Active.Or(unit.Active));
        books.Forget<TerritoryNames>();
        books.Forget<UnitBook>();
        return new UnitReceipt(unit.Id, unit.Revision);
    }
}
