using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Units;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.NeighbourGroups;

namespace GovernanceApi.Application.Territory.NeighbourGroups;

/// <summary>
/// Enters who was chosen as steward of a neighbour group, or leaves the office vacant; the term of whoever held it ends.
/// </summary>
/// <param name="UserId">The steward's account; null for one who has none.</param>
/// <param name="Name">As the person gave it for the public card; only without an account. Nobody at all when account and name are null.</param>
/// <param name="DutyPhone">As the person gave it for the public card; needed without an account.</param>
public sealed record ChooseStewardCommand([property: JsonIgnore] Guid Id, Guid? UserId, string? Name, string? DutyPhone) : ICommand<NeighbourGroupReceipt>;

internal sealed class ChooseStewardValidator : AbstractValidator<ChooseStewardCommand>
{
    public ChooseStewardValidator()
    {
        RuleFor(c => c.Name).MaximumLength(StewardIdentity.NameLength);
        RuleFor(c => c.Name).Must(name => name is null).When(c => c.UserId is not null)
            .WithErrorCode("territory.steward_has_account").WithMessage("A steward with an account goes by the account's name.");
        RuleFor(c => c.DutyPhone).Phone();
    }
}

internal sealed class ChooseStewardHandler(ITerritoryDb db, IUserDirectory users, CallContext call, TimeProvider clock)
    : ICommandHandler<ChooseStewardCommand, NeighbourGroupReceipt>
{
    private static readonly Error UnknownUser = FieldError.Of(nameof(ChooseStewardCommand.UserId), "access.user_not_found", "There is no such user.");

    public async Task<ErrorOr<NeighbourGroupReceipt>> Handle(ChooseStewardCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.GroupAsync(request.Id, call, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var (group, now) = (loaded.Value, clock.GetUtcNow());
        if (request is { UserId: null, Name: null, DutyPhone: null })
        {
            return group.Vacate(now).Then(_ => NeighbourGroupReceipt.Of(group));
        }

        if (request.UserId is { } user && (await users.NamesAsync([user], cancellationToken)).Count == 0)
        {
            return UnknownUser;
        }

        var phone = request.DutyPhone is { } given ? PhoneNumber.Parse(given).Value : null;
        var steward = request.UserId is { } account ? StewardIdentity.Account(account, phone) : StewardIdentity.Named(request.Name, phone);
        return steward.Then(chosen => group.Appoint(chosen, now)).Then(_ => NeighbourGroupReceipt.Of(group));
    }
}
