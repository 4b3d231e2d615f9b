using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.Resources;

/// <summary>
/// One appointment of an offering with its seats. It is a root of its own so that a claim locks just this row: of many that race,
/// each sees what is left when its turn comes.
/// </summary>
public sealed class ServiceSlot : AggregateRoot, IHasArea
{
    public const int PlaceLength = 120;
    public const int MostSeats = 10_000;

    private ServiceSlot(Guid id)
        : base(id)
    {
    }

    public Guid ResourceId { get; private set; }

    public Guid MemberId { get; private set; }

    public DivisionCode Division { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>In words; null where the member comes to the community.</summary>
    public string? Place { get; private set; }

    public int Capacity { get; private set; }

    /// <summary>Seats taken by claims that stand; never above <see cref="Capacity"/>.</summary>
    public int Booked { get; private set; }

    public bool Closed { get; private set; }

    public int Free => Closed ? 0 : Capacity - Booked;

    DivisionCode? IHasArea.Area => Division;

    public static ErrorOr<ServiceSlot> Open(Guid id, ResourceOffering of, DateTimeOffset startsAt, DateTimeOffset endsAt, string? place, int capacity, DateTimeOffset now)
    {
        var day = BusinessCalendar.DateOf(startsAt);
        if (endsAt <= startsAt || endsAt - startsAt > TimeSpan.FromDays(1) || startsAt <= now || day < of.From || day > of.Until)
        {
            return ResourceErrors.SlotTimesInvalid;
        }

        var slot = new ServiceSlot(id)
        {
            ResourceId = of.Id,
            MemberId = of.MemberId,
            Division = of.Division,
            StartsAt = startsAt,
            EndsAt = endsAt,
            Place = place,
            Capacity = capacity,
        };
        slot.Raise(new SlotOpened(of.Id, startsAt, endsAt, capacity));
        return slot;
    }

    /// <summary>Takes seats; the caller holds the row's lock.</summary>
    public ErrorOr<Success> Book(int seats, DateTimeOffset now)
    {
        if (Closed || StartsAt <= now)
        {
            return ResourceErrors.SlotClosed;
        }

        if (seats > Free)
        {
            return ResourceErrors.SlotFull;
        }

        Booked += seats;
        Raise(new SlotBooked(ResourceId, seats, Free));
        return Result.Success;
    }

    /// <summary>Gives seats back.</summary>
    public void Release(int seats)
    {
        Booked -= seats;
        Raise(new SlotReleased(ResourceId, seats, Free));
    }

    /// <summary>Takes it off the list; a second time changes nothing.</summary>
    public ErrorOr<Success> Close()
    {
        if (Booked > 0)
        {
            return ResourceErrors.SlotTaken;
        }

        if (!Closed)
        {
            Closed = true;
            Raise(new SlotClosed(ResourceId));
        }

        return Result.Success;
    }
}

public sealed record SlotOpened(Guid ResourceId, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Capacity) : DomainEvent("slot.opened");

public sealed record SlotBooked(Guid ResourceId, int Seats, int Free) : DomainEvent("slot.booked");

public sealed record SlotReleased(Guid ResourceId, int Seats, int Free) : DomainEvent("slot.released");

public sealed record SlotClosed(Guid ResourceId) : DomainEvent("slot.closed");
