using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Resources;

namespace GovernanceApi.Application.Alliance.Resources;

/// <summary>Opens an appointment of the caller's own offering.</summary>
/// <param name="StartsAt">In the future, inside the offering's days.</param>
/// <param name="EndsAt">Within a day after it starts.</param>
/// <param name="Place">In words, up to 120 characters; null where the member comes to the community.</param>
/// <param name="Capacity">Seats, 1 to 10,000.</param>
public sealed record OpenSlotCommand(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Place, int Capacity) : ICommand<SlotReceipt>
{
    [JsonIgnore]
    public Guid ResourceId { get; init; }
}

/// <summary>Takes an appointment off the list while nobody has booked it.</summary>
public sealed record CloseSlotCommand : ICommand<SlotReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>An appointment after the change.</summary>
/// <param name="Free">Seats left.</param>
public sealed record SlotReceipt(Guid Id, int Free, int Revision) : IRevisioned;

internal sealed class OpenSlotValidator : AbstractValidator<OpenSlotCommand>
{
    public OpenSlotValidator()
    {
        RuleFor(c => c.Place).MaximumLength(ServiceSlot.PlaceLength);
        RuleFor(c => c.Capacity).InclusiveBetween(1, ServiceSlot.MostSeats);
    }
}

internal sealed class OpenSlotHandler(IAllianceDb db, AllianceDesk desk) : ICommandHandler<OpenSlotCommand, SlotReceipt>, ICommandHandler<CloseSlotCommand, SlotReceipt>
{
    public async Task<ErrorOr<SlotReceipt>> Handle(OpenSlotCommand request, CancellationToken cancellationToken)
    {
        var loaded = await desk.LoadAsync(
            db.Resources.VisibleTo(desk.User), request.ResourceId, ResourceErrors.NotFound, r => r.MemberId == desk.User.Member?.Id, cancellationToken);
        return loaded.IsError
            ? loaded.Errors
            : ServiceSlot.Open(
                Guid.CreateVersion7(desk.Now), loaded.Value, request.StartsAt.ToUniversalTime(), request.EndsAt.ToUniversalTime(), Members.Texts.Clean(request.Place), request.Capacity, desk.Now).Then(slot =>
            {
                db.Slots.Add(slot);
                return new SlotReceipt(slot.Id, slot.Free, slot.Revision);
            });
    }

    public async Task<ErrorOr<SlotReceipt>> Handle(CloseSlotCommand request, CancellationToken cancellationToken)
    {
        if (await db.LockSlotsAsync([request.Id], cancellationToken) is not [var slot] || slot.MemberId != desk.User.Member?.Id)
        {
            return ResourceErrors.SlotNotFound;
        }

        return slot.Close().Then(_ => new SlotReceipt(slot.Id, slot.Free, slot.Revision));
    }
}
