using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.AuthorityGaps;

/// <summary>Decides whose matter it is. The ruling is a precedent that is offered whenever a like ticket is dispatched.</summary>
/// <param name="UnitId">The competent unit.</param>
/// <param name="CategoryCode">Six digits; of an upper level it holds for everything below.</param>
/// <param name="Area">12 digits: the gap's community or, where the county rules, its county.</param>
/// <param name="Keywords">Where there are any, one of them is in a ticket that it fits; at most ten of up to 20 characters.</param>
/// <param name="Text">The precedent in words, 1 to 1,000 characters.</param>
/// <param name="DecidedOn">Local day, not after today.</param>
public sealed record RuleGapCommand(Guid UnitId, string CategoryCode, string Area, IReadOnlyList<string> Keywords, string Text, DateOnly DecidedOn) : ICommand<GapReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The meeting of the community cannot decide it: the county does.</summary>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record EscalateGapCommand(string Reason) : ICommand<GapReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The matter is settled, or, before a meeting took it up, is none.</summary>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record CloseGapCommand(string Reason) : ICommand<GapReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RuleGapValidator : AbstractValidator<RuleGapCommand>
{
    public RuleGapValidator()
    {
        RuleFor(c => c.CategoryCode).NotEmpty().Length(6);
        RuleFor(c => c.Area).Must(DivisionCode.IsValid).WithErrorCode(GapErrors.AreaInvalid.Code).WithMessage(GapErrors.AreaInvalid.Description);
        RuleFor(c => c.Keywords).NotNull();
        RuleFor(c => c.Keywords).Must(words => words is null || words.Count <= Ruling.MostKeywords)
            .WithErrorCode(GapErrors.TooManyKeywords.Code).WithMessage(GapErrors.TooManyKeywords.Description);
        RuleForEach(c => c.Keywords).NotEmpty().MaximumLength(Ruling.KeywordLength);
        RuleFor(c => c.Text).NotEmpty().MaximumLength(Ruling.TextLength);
    }
}

internal sealed class EscalateGapValidator : AbstractValidator<EscalateGapCommand>
{
    public EscalateGapValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(GapStep.NoteLength);
}

internal sealed class CloseGapValidator : AbstractValidator<CloseGapCommand>
{
    public CloseGapValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(GapStep.NoteLength);
}

internal sealed class RuleGapHandler(IAllianceDb db, GapDesk desk, ITerritoryQuestions territory, CallContext call)
    : ICommandHandler<RuleGapCommand, GapReceipt>, ICommandHandler<EscalateGapCommand, GapReceipt>, ICommandHandler<CloseGapCommand, GapReceipt>
{
    public Task<ErrorOr<GapReceipt>> Handle(RuleGapCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (gap, actor, now) => RuleAsync(gap, request, actor, now, cancellationToken), cancellationToken);

    public Task<ErrorOr<GapReceipt>> Handle(EscalateGapCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (gap, actor, now) => gap.Escalate(request.Reason.Trim(), actor, now), cancellationToken);

    public Task<ErrorOr<GapReceipt>> Handle(CloseGapCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (gap, actor, now) => gap.Close(request.Reason.Trim(), actor, now), cancellationToken);

    private async Task<ErrorOr<Success>> RuleAsync(AuthorityGap gap, RuleGapCommand request, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var area = DivisionCode.From(request.Area);
        if (!call.User.MayRule(gap) || !call.User.ActsFor(area))
        {
            return CommonErrors.OutsideArea;
        }

        if ((await territory.UnitAsync(request.UnitId, cancellationToken))?.Area.County != gap.Division.County)
        {
            return GapErrors.UnitUnknown;
        }

        if ((await territory.NamesAsync(cancellationToken)).Category(request.CategoryCode) is null)
        {
            return GapErrors.CategoryUnknown;
        }

        var heard = await db.JointMeetings.AnyAsync(
            m => m.Id == gap.MeetingId && (m.Status == MeetingStatus.Held || m.Status == MeetingStatus.Minuted), cancellationToken);
        var words = request.Keywords.Select(w => w.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return gap.Rule(
            Guid.CreateVersion7(now), new Ruling(request.UnitId, request.CategoryCode, area, words, request.Text.Trim(), request.DecidedOn), heard, actor, now).Then(precedent =>
        {
            db.DispatchPrecedents.Add(precedent);
            return Result.Success;
        });
    }
}
