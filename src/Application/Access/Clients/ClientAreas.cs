using ErrorOr;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access.Clients;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>May the caller give a client this area?</summary>
internal sealed class ClientAreas(ITerritoryQuestions territory, CallContext call)
{
    public async Task<ErrorOr<Success>> CheckAsync(DivisionCode area, CancellationToken cancellationToken) =>
        !call.User.Manages(area) ? ClientErrors.AreaOutside
        : await territory.DivisionNameAsync(area, cancellationToken) is null ? FieldError.Of(nameof(RegisterClientCommand.AreaCode), ClientErrors.AreaUnknown.Code, ClientErrors.AreaUnknown.Description)
        : Result.Success;
}
