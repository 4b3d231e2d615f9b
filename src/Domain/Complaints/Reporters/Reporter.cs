using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Reporters;

/// <summary>
/// Who reported, apart from the ticket so that nobody reads it in passing. Its id is the ticket's. Name, phone and
/// address are encrypted before they arrive here; only the masks are in clear.
/// </summary>
public sealed class Reporter : AggregateRoot
{
    private readonly List<ReporterView> views = [];

    private Reporter(Guid ticketId)
        : base(ticketId)
    {
    }

    private Reporter()
        : base(Guid.Empty)
    {
    }

    public Guid TicketId => Id;

    public SealedContact? Contact { get; private set; }

    /// <summary>Keyed hash of the phone number: finds repeats without decrypting. Goes with the contact.</summary>
    public byte[]? PhoneHash { get; private set; }

    /// <summary>张*.</summary>
    public string? MaskedName { get; private set; }

    /// <summary>138****1234.</summary>
    public string? MaskedPhone { get; private set; }

    /// <summary>SHA-256 of the query code; survives anonymising, for it says nothing about the person.</summary>
    public byte[] QueryCodeHash { get; private set; } = [];

    public DateTimeOffset? AnonymisedAt { get; private set; }

    public bool Anonymous => Contact is null;

    /// <summary>Who looked, oldest first; the reporter sees it (N10).</summary>
    public IReadOnlyList<ReporterView> Views => views;

    /// <param name="contact">Null for an anonymous report, which still has its query code.</param>
    public static Reporter Of(Guid ticketId, SealedContact? contact, string? maskedName, string? maskedPhone, byte[]? phoneHash, byte[] queryCodeHash)
    {
        var reporter = new Reporter(ticketId)
        {
            Contact = contact,
            MaskedName = contact is null ? null : maskedName,
            MaskedPhone = contact is null ? null : maskedPhone,
            PhoneHash = contact is null ? null : phoneHash,
            QueryCodeHash = queryCodeHash,
        };
        reporter.Raise(new ReporterRecorded(ticketId, contact is null));
        return reporter;
    }

    /// <summary>Notes that somebody is about to read the contact; the caller decrypts only after this succeeded.</summary>
    public ErrorOr<SealedContact> Reveal(Guid userId, string role, Guid? unitId, RevealPurpose purpose, string reason, DateTimeOffset now)
    {
        if (AnonymisedAt is not null)
        {
            return ReporterErrors.Anonymised;
        }

        if (Contact is null)
        {
            return ReporterErrors.Anonymous;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return ReporterErrors.ReasonRequired;
        }

        views.Add(new ReporterView(Guid.CreateVersion7(now))
        {
            At = now,
            UserId = userId,
            Role = role,
            UnitId = unitId,
            Purpose = purpose,
            Reason = reason.Trim(),
        });
        Raise(new ReporterRevealed(TicketId, purpose));
        return Contact;
    }

    /// <summary>The same content under a new key.</summary>
    public void Reseal(SealedContact contact, byte[]? phoneHash)
    {
        if (Contact is null || Contact.KeyId == contact.KeyId)
        {
            return;
        }

        Contact = contact;
        PhoneHash = phoneHash;
        Raise(new ReporterResealed(TicketId, contact.KeyId));
    }

    /// <summary>Forgets the person for good. A second time changes nothing.</summary>
    public void Anonymise(DateTimeOffset now)
    {
        if (AnonymisedAt is not null)
        {
            return;
        }

        Contact = null;
        PhoneHash = null;
        MaskedName = null;
        MaskedPhone = null;
        AnonymisedAt = now;
        Raise(new ReporterAnonymised(TicketId));
    }
}

/// <summary>Encrypted name, phone and address, and the key that opens them. Absent parts are null.</summary>
/// <param name="KeyId">Names the key, so that keys can be rotated.</param>
public sealed record SealedContact(byte[]? Name, byte[]? Phone, byte[]? Address, string KeyId);

public enum RevealPurpose
{
    CallBack,
    Handling,
    Investigation,
    Other,
}

/// <summary>A look at the contact: who, as what, when and why.</summary>
public sealed class ReporterView : Entity
{
    private ReporterView()
        : base(Guid.Empty)
    {
    }

    internal ReporterView(Guid id)
        : base(id)
    {
    }

    public DateTimeOffset At { get; internal init; }

    public Guid UserId { get; internal init; }

    public string Role { get; internal init; } = "";

    public Guid? UnitId { get; internal init; }

    public RevealPurpose Purpose { get; internal init; }

    public string Reason { get; internal init; } = "";
}

public static class ReporterErrors
{
    public static readonly Error Anonymous = Error.Conflict("reporters.anonymous", "The report was anonymous; there is no contact.");
    public static readonly Error Anonymised = Error.Conflict("reporters.anonymised", "The contact was deleted when its retention ended.");
    public static readonly Error Withheld = Error.Forbidden("reporters.confidential_withheld", "The reporter asked not to be named to who handles it; ask the desk to call back.");
    public static readonly Error ReasonRequired = Error.Validation("reporters.reason_required", "Say why you need the contact.", new Dictionary<string, object> { ["pointer"] = "/reason" });
}

public sealed record ReporterRecorded(Guid TicketId, bool Anonymous) : DomainEvent("reporter.recorded");

public sealed record ReporterRevealed(Guid TicketId, RevealPurpose Purpose) : DomainEvent("reporter.revealed");

public sealed record ReporterResealed(Guid TicketId, string KeyId) : DomainEvent("reporter.resealed");

public sealed record ReporterAnonymised(Guid TicketId) : DomainEvent("reporter.anonymised");
