using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Members;

/// <summary>整合“五种资源”: the five kinds of bodies that provide, not to be mixed up with the five kinds of service.</summary>
public enum ProviderKind
{
    /// <summary>职能部门.</summary>
    FunctionalDepartment,

    /// <summary>驻区单位.</summary>
    ResidentUnit,

    /// <summary>两新组织.</summary>
    NewOrganisation,

    /// <summary>群团组织.</summary>
    MassOrganisation,

    /// <summary>人才团队.</summary>
    TalentTeam,
}

/// <summary>A licence or certificate of a member, as it stands on paper.</summary>
/// <param name="Issuer">Who gave it.</param>
/// <param name="ValidUntil">Last local day; null where it does not end.</param>
public sealed record Qualification(string Name, string Number, string Issuer, DateOnly? ValidUntil)
{
    public const int TextLength = 120;
    public const int Most = 20;
}

/// <summary>成员单位: a body that takes part in the county's service alliance. It need not be a unit that work is dispatched to.</summary>
public sealed class AllianceMember : AggregateRoot, IHasArea
{
    public const int NameLength = 80;
    public const int IntroductionLength = 1000;
    public const int ReasonLength = 500;

    private readonly List<MemberContact> contacts = [];

    private AllianceMember(Guid id)
        : base(id)
    {
    }

    /// <summary>Each once in a county.</summary>
    public string Name { get; private set; } = "";

    public DivisionCode County { get; private set; }

    public ProviderKind Kind { get; private set; }

    /// <summary>What it offers, in its own words.</summary>
    public string? Introduction { get; private set; }

    /// <summary>双报到: the community that it reports to; null where it reports to none.</summary>
    public DivisionCode? DualCheckIn { get; private set; }

    public IReadOnlyList<Qualification> Qualifications { get; private set; } = [];

    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>退出: when it left the alliance; null while it belongs to it.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    public string? LeaveReason { get; private set; }

    public IReadOnlyList<MemberContact> Contacts => contacts;

    DivisionCode? IHasArea.Area => County;

    public static ErrorOr<AllianceMember> Join(
        Guid id, string name, DivisionCode county, ProviderKind kind, string? introduction, DivisionCode? dualCheckIn, IReadOnlyList<Qualification> qualifications,
        DateTimeOffset now)
    {
        if (Outside(county, dualCheckIn))
        {
            return MemberErrors.DualCheckInInvalid;
        }

        var member = new AllianceMember(id)
        {
            Name = name,
            County = county,
            Kind = kind,
            Introduction = introduction,
            DualCheckIn = dualCheckIn,
            Qualifications = qualifications,
            JoinedAt = now,
        };
        member.Raise(new AllianceMemberJoined(name, kind, county.Value));
        return member;
    }

    /// <summary>Sets the plain facts; nothing happens when none of them changes.</summary>
    public ErrorOr<Success> Correct(string name, ProviderKind kind, string? introduction, DivisionCode? dualCheckIn, IReadOnlyList<Qualification> qualifications)
    {
        if (Outside(County, dualCheckIn))
        {
            return MemberErrors.DualCheckInInvalid;
        }

        if (name == Name && kind == Kind && introduction == Introduction && dualCheckIn == DualCheckIn && qualifications.SequenceEqual(Qualifications))
        {
            return Result.Success;
        }

        (Name, Kind, Introduction, DualCheckIn, Qualifications) = (name, kind, introduction, dualCheckIn, qualifications);
        Raise(new AllianceMemberCorrected(name, kind));
        return Result.Success;
    }

    /// <summary>Names somebody to call; the contact itself is sealed by the caller under <paramref name="id"/>.</summary>
    public ErrorOr<Success> AddContact(Guid id, string post, DateTimeOffset now)
    {
        if (LeftAt is not null)
        {
            return MemberErrors.Left;
        }

        if (contacts.Count == MemberContact.Most)
        {
            return MemberErrors.TooManyContacts;
        }

        contacts.Add(new MemberContact(id) { Post = post, AddedAt = now });
        Raise(new AllianceMemberContactAdded(post));
        return Result.Success;
    }

    public ErrorOr<Success> RemoveContact(Guid id)
    {
        if (contacts.Find(c => c.Id == id) is not { } contact)
        {
            return MemberErrors.ContactNotFound;
        }

        contacts.Remove(contact);
        Raise(new AllianceMemberContactRemoved(contact.Post));
        return Result.Success;
    }

    /// <summary>Leaves the alliance for good; what it did stays on record, whom to call there does not.</summary>
    /// <param name="hasBusiness">An agreement of it holds, an order or a promise to a meeting is open, or an offering is on the list.</param>
    public ErrorOr<Success> Leave(string reason, bool hasBusiness, DateTimeOffset now)
    {
        if (LeftAt is not null)
        {
            return MemberErrors.Left;
        }

        if (hasBusiness)
        {
            return MemberErrors.HasBusiness;
        }

        (LeftAt, LeaveReason) = (now, reason);
        contacts.Clear();
        Raise(new AllianceMemberLeft(Name));
        return Result.Success;
    }

    private static bool Outside(DivisionCode county, DivisionCode? community) =>
        community is { } place && (place.Level != DivisionLevel.Community || place.County != county.County);
}

public static class MemberErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.member_not_found", "There is no such member.");
    public static readonly Error NameTaken = Error.Conflict("alliance.member_name_taken", "A member of the county has this name already.");
    public static readonly Error Left = Error.Conflict("alliance.member_left", "The member has left the alliance.");
    public static readonly Error HasBusiness = Error.Conflict("alliance.member_has_business", "End its agreements, orders, offerings and promises to meetings first.");
    public static readonly Error ContactNotFound = Error.NotFound("alliance.member_contact_not_found", "The member has no such contact.");
    public static readonly Error TooManyContacts = Error.Conflict("alliance.member_contacts_full", "A member names at most five people to call.");
    public static readonly Error DualCheckInInvalid = Refusals.Field("dualCheckIn", "alliance.dual_check_in_invalid", "A member reports to a community of its county.");
}

public sealed record AllianceMemberJoined(string Name, ProviderKind Kind, string County) : DomainEvent("alliance_member.joined");

public sealed record AllianceMemberCorrected(string Name, ProviderKind Kind) : DomainEvent("alliance_member.corrected");

public sealed record AllianceMemberContactAdded(string Post) : DomainEvent("alliance_member.contact_added");

public sealed record AllianceMemberContactRemoved(string Post) : DomainEvent("alliance_member.contact_removed");

public sealed record AllianceMemberLeft(string Name) : DomainEvent("alliance_member.left");
