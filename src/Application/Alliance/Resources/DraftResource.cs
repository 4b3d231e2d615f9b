using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Agreements;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Resources;

/// <summary>What an offering says.</summary>
internal interface IResourceText
{
    string Division { get; }

    ServiceCategory Category { get; }

    ProjectTheme? Theme { get; }

    string Title { get; }

    string Text { get; }

    string? Conditions { get; }

    DateOnly From { get; }

    DateOnly Until { get; }

    RegulatedWork Regulated { get; }

    string? QualificationNumber { get; }

    ResourceLocation? Location { get; }
}

/// <summary>Where an offering is based, in degrees.</summary>
/// <param name="Longitude">-180 to 180.</param>
/// <param name="Latitude">-90 to 90.</param>
public sealed record ResourceLocation(double Longitude, double Latitude);

/// <summary>Drafts an offering of the caller's own member.</summary>
/// <param name="Division">12-digit county, township or community that it serves.</param>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="Text">1 to 1,000 characters.</param>
/// <param name="Conditions">What who orders it has to know or bring, up to 500 characters.</param>
/// <param name="From">First local day.</param>
/// <param name="Until">Last local day.</param>
/// <param name="QualificationNumber">Of the member's qualification that it rests on; asked for where the work is regulated.</param>
/// <param name="Location">Where it is based; null where it comes to people.</param>
public sealed record DraftResourceCommand(
    string Division, ServiceCategory Category, ProjectTheme? Theme, string Title, string Text, string? Conditions, DateOnly From, DateOnly Until, RegulatedWork Regulated,
    string? QualificationNumber, ResourceLocation? Location) : ICommand<ResourceReceipt>, IResourceText;

/// <summary>Writes it anew; what was published goes through the review again.</summary>
public sealed record ReviseResourceCommand(
    string Division, ServiceCategory Category, ProjectTheme? Theme, string Title, string Text, string? Conditions, DateOnly From, DateOnly Until, RegulatedWork Regulated,
    string? QualificationNumber, ResourceLocation? Location) : ICommand<ResourceReceipt>, IResourceText
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Hands it to the community for review: it needs an agreement that holds, and for regulated work a valid qualification with its file.</summary>
public sealed record OfferResourceCommand : ICommand<ResourceReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Where an offering stands after an act.</summary>
/// <param name="Status">As it stands today.</param>
public sealed record ResourceReceipt(Guid Id, string Number, ResourceStatus Status, int Revision) : IRevisioned
{
    internal static ResourceReceipt Of(ResourceOffering r, DateOnly today) => new(r.Id, r.Number, r.StatusOn(today), r.Revision);
}

internal static class ResourceRules
{
    public static void ResourceText<T>(this AbstractValidator<T> rules)
        where T : IResourceText
    {
        rules.RuleFor(c => c.Division).Must(DivisionCode.IsValid).WithErrorCode(ResourceErrors.DivisionInvalid.Code).WithMessage(ResourceErrors.DivisionInvalid.Description);
        rules.RuleFor(c => c.Category).IsInEnum();
        rules.RuleFor(c => c.Theme).IsInEnum();
        rules.RuleFor(c => c.Regulated).IsInEnum();
        rules.RuleFor(c => c.Title).NotEmpty().MaximumLength(ResourceOffering.TitleLength);
        rules.RuleFor(c => c.Text).NotEmpty().MaximumLength(ResourceOffering.TextLength);
        rules.RuleFor(c => c.Conditions).MaximumLength(ResourceOffering.ConditionsLength);
        rules.RuleFor(c => c.QualificationNumber).MaximumLength(Qualification.TextLength);
        rules.RuleFor(c => c.Location!.Longitude).InclusiveBetween(-180, 180).When(c => c.Location is not null);
        rules.RuleFor(c => c.Location!.Latitude).InclusiveBetween(-90, 90).When(c => c.Location is not null);
    }

    public static ResourceText ToText(this IResourceText c) => new(
        DivisionCode.From(c.Division), c.Category, c.Theme, c.Title.Trim(), c.Text.Trim(), Members.Texts.Clean(c.Conditions), c.From, c.Until, c.Regulated,
        c.Regulated == RegulatedWork.None ? null : Members.Texts.Clean(c.QualificationNumber), c.Location is { } at ? new GeoPoint(at.Longitude, at.Latitude) : null);
}

internal sealed class DraftResourceValidator : AbstractValidator<DraftResourceCommand>
{
    public DraftResourceValidator() => this.ResourceText();
}

internal sealed class ReviseResourceValidator : AbstractValidator<ReviseResourceCommand>
{
    public ReviseResourceValidator() => this.ResourceText();
}

internal sealed class DraftResourceHandler(IAllianceDb db, AllianceDesk desk, IAttachedFiles files)
    : ICommandHandler<DraftResourceCommand, ResourceReceipt>, ICommandHandler<ReviseResourceCommand, ResourceReceipt>, ICommandHandler<OfferResourceCommand, ResourceReceipt>
{
    public async Task<ErrorOr<ResourceReceipt>> Handle(DraftResourceCommand request, CancellationToken cancellationToken)
    {
        if (desk.User.Member is not { } own)
        {
            return CommonErrors.OutsideArea;
        }

        var member = await MemberAsync(own.Id, cancellationToken);
        var number = await db.NextNumberAsync(AllianceNumber.Resource, desk.Now, cancellationToken);
        return ResourceOffering.Draft(Guid.CreateVersion7(desk.Now), number, member, request.ToText(), desk.Actor, desk.Now).Then(offering =>
        {
            db.Resources.Add(offering);
            return ResourceReceipt.Of(offering, desk.Today);
        });
    }

    public Task<ErrorOr<ResourceReceipt>> Handle(ReviseResourceCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, async r => r.Revise(request.ToText(), await MemberAsync(r.MemberId, cancellationToken), desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ResourceReceipt>> Handle(OfferResourceCommand request, CancellationToken cancellationToken) => ActAsync(
        request.Id,
        async r =>
        {
            var stored = await files.OfAllianceAsync(AllianceRecord.Resource, r.Id, cancellationToken);
            var due = await desk.DueAsync(AllianceLimit.Review, r.Division, cancellationToken);
            var agreed = await db.AllianceAgreements.HeldOn(desk.Today).AnyAsync(a => a.MemberId == r.MemberId, cancellationToken);
            return r.Offer(await MemberAsync(r.MemberId, cancellationToken), agreed, stored.Count, due, desk.Actor, desk.Now);
        },
        cancellationToken);

    private Task<AllianceMember> MemberAsync(Guid id, CancellationToken cancellationToken) => db.AllianceMembers.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);

    private async Task<ErrorOr<ResourceReceipt>> ActAsync(Guid id, Func<ResourceOffering, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var loaded = await desk.LoadAsync(db.Resources.VisibleTo(desk.User), id, ResourceErrors.NotFound, r => r.MemberId == desk.User.Member?.Id, cancellationToken);
        return loaded.IsError ? loaded.Errors : (await act(loaded.Value)).Then(_ => ResourceReceipt.Of(loaded.Value, desk.Today));
    }
}
