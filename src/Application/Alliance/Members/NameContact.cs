using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Complaints.Reporters;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Members;

/// <summary>Names somebody to call at a member; name and phone are sealed and shown masked.</summary>
/// <param name="Post">The function, 1 to 40 characters.</param>
/// <param name="Name">1 to 60 characters.</param>
/// <param name="Phone">5 to 15 digits.</param>
public sealed record AddMemberContactCommand(string Post, string Name, string Phone) : ICommand<MemberReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Somebody is not to be called any more: the contact is deleted.</summary>
public sealed record RemoveMemberContactCommand(Guid ContactId) : ICommand<MemberReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Shows whom to call, for a stated purpose; the look is on record.</summary>
/// <param name="Reason">In words, up to 500 characters.</param>
public sealed record RevealMemberContactCommand(Guid ContactId, RevealPurpose Purpose, string Reason) : ICommand<RevealedMemberContact>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The people to call at a member, masked.</summary>
public sealed record ListMemberContactsQuery(Guid Id) : IQuery<IReadOnlyList<MemberContactRow>>;

/// <summary>Somebody to call.</summary>
/// <param name="Name">王*.</param>
/// <param name="Phone">138****1234.</param>
public sealed record MemberContactRow(Guid Id, string Post, string? Name, string? Phone, DateTimeOffset AddedAt);

/// <summary>The contact still sealed: the stored answer to a repeated request must not hold it in clear.</summary>
public sealed record RevealedMemberContact(SealedContact Contact);

internal sealed class AddMemberContactValidator : AbstractValidator<AddMemberContactCommand>
{
    public AddMemberContactValidator()
    {
        RuleFor(c => c.Post).NotEmpty().MaximumLength(MemberContact.PostLength);
        RuleFor(c => c.Name).NotEmpty();
        RuleFor(c => c.Phone).NotEmpty();
        RuleFor(c => new ReporterInput(c.Name, c.Phone, null)).SetValidator(new ReporterInputValidator()).OverridePropertyName("");
    }
}

internal sealed class RevealMemberContactValidator : AbstractValidator<RevealMemberContactCommand>
{
    public RevealMemberContactValidator()
    {
        RuleFor(c => c.Purpose).IsInEnum();
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(HistoryLine.NoteLength);
    }
}

internal sealed class NameContactHandler(IAllianceDb db, IRequesters contacts, CallContext call, TimeProvider clock)
    : ICommandHandler<AddMemberContactCommand, MemberReceipt>, ICommandHandler<RemoveMemberContactCommand, MemberReceipt>,
      ICommandHandler<RevealMemberContactCommand, RevealedMemberContact>, IQueryHandler<ListMemberContactsQuery, IReadOnlyList<MemberContactRow>>
{
    public async Task<ErrorOr<MemberReceipt>> Handle(AddMemberContactCommand request, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var (member, id) = (loaded.Value, Guid.CreateVersion7(clock.GetUtcNow()));
        return member.AddContact(id, request.Post.Trim(), clock.GetUtcNow()).Then(_ =>
        {
            // The query code that comes with it opens nothing: nobody tracks a contact.
            contacts.Record(id, new ReporterInput(request.Name, request.Phone, null));
            return new MemberReceipt(member.Id, member.Revision);
        });
    }

    public async Task<ErrorOr<MemberReceipt>> Handle(RemoveMemberContactCommand request, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var removed = loaded.Value.RemoveContact(request.ContactId);
        if (removed.IsError)
        {
            return removed.Errors;
        }

        await contacts.ForgetAsync([request.ContactId], clock.GetUtcNow(), cancellationToken);
        return new MemberReceipt(loaded.Value.Id, loaded.Value.Revision);
    }

    public async Task<ErrorOr<RevealedMemberContact>> Handle(RevealMemberContactCommand request, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        return loaded.Value.Contacts.Any(c => c.Id == request.ContactId)
            ? (await contacts.RevealAsync(request.ContactId, request.Purpose, request.Reason, clock.GetUtcNow(), cancellationToken)).Then(contact => new RevealedMemberContact(contact))
            : MemberErrors.ContactNotFound;
    }

    public async Task<ErrorOr<IReadOnlyList<MemberContactRow>>> Handle(ListMemberContactsQuery request, CancellationToken cancellationToken)
    {
        var member = await db.AllianceMembers.AsNoTracking().Include(m => m.Contacts).VisibleTo(call.User).FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
        if (member is null)
        {
            return MemberErrors.NotFound;
        }

        var masked = await contacts.MaskedAsync([.. member.Contacts.Select(c => c.Id)], cancellationToken);
        return member.Contacts.OrderBy(c => c.AddedAt).ThenBy(c => c.Id)
            .Select(c => new MemberContactRow(c.Id, c.Post, masked.GetValueOrDefault(c.Id)?.Name, masked.GetValueOrDefault(c.Id)?.Phone, c.AddedAt)).ToArray();
    }

    private Task<ErrorOr<AllianceMember>> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        db.AllianceMembers.Include(m => m.Contacts).VisibleTo(call.User).LoadAsync(id, call, MemberErrors.NotFound, cancellationToken);
}

/// <summary>Opens what a reveal handed out: after the look is on record.</summary>
internal sealed class MemberContactDisclosure(Sender sender, IRequesters contacts)
{
    public async Task<ErrorOr<RevealedContact>> RevealAsync(RevealMemberContactCommand command, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).Then(revealed => contacts.Open(revealed.Contact));
}
