using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Domain.Territory.NeighbourGroups;

namespace GovernanceApi.Application.Territory.NeighbourGroups;

/// <summary>Changes plain facts of a neighbour group; members left out stay.</summary>
public sealed record CorrectNeighbourGroupCommand : ICommand<NeighbourGroupReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    public Optional<string> Name { get; init; }

    /// <summary>A grid that the compound lies in.</summary>
    public Optional<Guid> GridId { get; init; }

    /// <summary>1 to 1000.</summary>
    public Optional<int> Households { get; init; }

    /// <summary>Which buildings and doors; no names.</summary>
    public Optional<string> Doors { get; init; }
}

internal sealed class CorrectNeighbourGroupValidator : AbstractValidator<CorrectNeighbourGroupCommand>
{
    public CorrectNeighbourGroupValidator()
    {
        this.IfGiven(c => c.Name, name => name.NotEmpty().MaximumLength(NeighbourGroup.NameLength));
        this.IfGiven(c => c.Households, households => households.InclusiveBetween(1, NeighbourGroup.MostHouseholds));
        this.IfGiven(c => c.Doors, doors => doors.MaximumLength(NeighbourGroup.DoorsLength));
    }
}

internal sealed class CorrectNeighbourGroupHandler(ITerritoryDb db, CallContext call) : ICommandHandler<CorrectNeighbourGroupCommand, NeighbourGroupReceipt>
{
    public async Task<ErrorOr<NeighbourGroupReceipt>> Handle(CorrectNeighbourGroupCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.GroupAsync(request.Id, call, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var group = loaded.Value;
        if (request.GridId.IsSet && !await db.LiesInAsync(group.CompoundId, request.GridId.Value, cancellationToken))
        {
            return NeighbourGroupErrors.GridMismatch;
        }

        return group.Correct(request.Name.Or(group.Name).Trim(), request.GridId.Or(group.GridId), request.Households.Or(group.Households), request.Doors.Or(group.Doors).Trim())
            .Then(_ => NeighbourGroupReceipt.Of(group));
    }
}
