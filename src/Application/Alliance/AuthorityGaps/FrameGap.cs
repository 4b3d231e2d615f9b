using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.AuthorityGaps;

namespace GovernanceApi.Application.Alliance.AuthorityGaps;

/// <summary>Says who sees it, who has the power, and by which law; until it comes to a meeting it may be said anew.</summary>
/// <param name="SeenBy">Unit or role in words, 1 to 100 characters.</param>
/// <param name="PowerWith">Unit or role in words, 1 to 100 characters.</param>
/// <param name="UnitId">The unit that has the power, where it is one that work is dispatched to.</param>
/// <param name="LegalText">The rule that gives the power, 1 to 1,000 characters.</param>
public sealed record FrameGapCommand(string SeenBy, string PowerWith, Guid? UnitId, string LegalText) : ICommand<GapReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class FrameGapValidator : AbstractValidator<FrameGapCommand>
{
    public FrameGapValidator()
    {
        RuleFor(c => c.SeenBy).NotEmpty().MaximumLength(GapFrame.WhoLength);
        RuleFor(c => c.PowerWith).NotEmpty().MaximumLength(GapFrame.WhoLength);
        RuleFor(c => c.LegalText).NotEmpty().MaximumLength(GapFrame.LegalTextLength);
    }
}

internal sealed class FrameGapHandler(GapDesk desk, ITerritoryQuestions territory) : ICommandHandler<FrameGapCommand, GapReceipt>
{
    public Task<ErrorOr<GapReceipt>> Handle(FrameGapCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (gap, actor, now) =>
            {
                if (request.UnitId is { } unit && (await territory.UnitAsync(unit, cancellationToken))?.Area.County != gap.Division.County)
                {
                    return GapErrors.UnitUnknown;
                }

                return gap.SetFrame(new GapFrame(request.SeenBy.Trim(), request.PowerWith.Trim(), request.UnitId, request.LegalText.Trim()), actor, now);
            },
            cancellationToken);
}
