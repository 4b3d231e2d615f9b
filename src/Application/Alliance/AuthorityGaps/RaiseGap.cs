using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Members;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.AuthorityGaps;

/// <summary>看得见管不着: raises a matter that one sees and another has the power over, by hand or by a ticket whose dispatch was contested.</summary>
/// <param name="TicketId">Gives place and category; then <paramref name="Division"/> is left out.</param>
/// <param name="Division">12-digit community of the caller's.</param>
/// <param name="Title">Without personal detail, 1 to 100 characters.</param>
/// <param name="Description">Up to 2,000 characters.</param>
/// <param name="CategoryCode">Six digits; that of the ticket when left out.</param>
public sealed record RaiseGapCommand(Guid? TicketId, string? Division, string Title, string? Description, string? CategoryCode) : ICommand<GapReceipt>;

internal sealed class RaiseGapValidator : AbstractValidator<RaiseGapCommand>
{
    public RaiseGapValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(AuthorityGap.TitleLength);
        RuleFor(c => c.Description).MaximumLength(AuthorityGap.DescriptionLength);
        RuleFor(c => c.Division).Must((c, code) => c.TicketId is not null ? code is null : DivisionCode.IsValid(code))
            .WithErrorCode(GapErrors.DivisionInvalid.Code).WithMessage(GapErrors.DivisionInvalid.Description);
        RuleFor(c => c.CategoryCode).Length(6).When(c => c.CategoryCode is not null);
    }
}

internal sealed class RaiseGapHandler(IAllianceDb db, IHotTickets tickets, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : ICommandHandler<RaiseGapCommand, GapReceipt>
{
    public async Task<ErrorOr<GapReceipt>> Handle(RaiseGapCommand request, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(request, cancellationToken);
        if (place.IsError)
        {
            return place.Errors;
        }

        var (division, category) = place.Value;
        if (division.Level != DivisionLevel.Community)
        {
            return GapErrors.DivisionInvalid;
        }

        if (!call.User.ActsFor(division))
        {
            return CommonErrors.OutsideArea;
        }

        if (category is not null && (await territory.NamesAsync(cancellationToken)).Category(category) is null)
        {
            return GapErrors.CategoryUnknown;
        }

        var now = clock.GetUtcNow();
        var gap = AuthorityGap.Raise(
            Guid.CreateVersion7(now), division, request.TicketId, request.Title.Trim(), Texts.Clean(request.Description), category, call.User.ToActor(), now);
        db.AuthorityGaps.Add(gap);
        return GapReceipt.Of(gap);
    }

    private async Task<ErrorOr<(DivisionCode Division, string? Category)>> PlaceAsync(RaiseGapCommand request, CancellationToken cancellationToken)
    {
        if (request.TicketId is not { } id)
        {
            return (DivisionCode.From(request.Division!), request.CategoryCode);
        }

        if (await tickets.FindAsync(id, call.User, cancellationToken) is not { } ticket)
        {
            return GapErrors.TicketUnknown;
        }

        if (!ticket.Bounced)
        {
            return GapErrors.TicketNotBounced;
        }

        return await db.AuthorityGaps.AnyAsync(g => g.TicketId == id, cancellationToken) ? GapErrors.TicketTwice : (ticket.Division, request.CategoryCode ?? ticket.CategoryCode);
    }
}
