using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Catalogue;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>A grid leader or the community's secretary says what the work would mean for the grids they speak for.</summary>
/// <param name="HoursNow">Hours a month that these grids work already.</param>
/// <param name="Overlaps">Codes of catalogue items that cover part of it.</param>
/// <param name="Note">Needed unless it is bearable as it is.</param>
public sealed record ReviewAdmissionCommand(ImpactOpinion Opinion, int HoursNow, IReadOnlyList<string>? Overlaps, string? Note) : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ReviewAdmissionValidator : AbstractValidator<ReviewAdmissionCommand>
{
    private const int MostHoursNow = 5000;

    public ReviewAdmissionValidator()
    {
        RuleFor(c => c.Opinion).IsInEnum();
        RuleFor(c => c.HoursNow).InclusiveBetween(0, MostHoursNow);
        RuleFor(c => c.Overlaps).Must(o => o is null || o.Count <= ImpactReview.MostOverlaps).WithErrorCode("common.too_many").WithMessage("At most 20 items.");
        RuleForEach(c => c.Overlaps).NotEmpty().MaximumLength(CatalogueItem.CodeLength);
        RuleFor(c => c.Note).MaximumLength(ImpactReview.NoteLength);
    }
}

internal sealed class ReviewAdmissionHandler(AdmissionDesk desk) : ICommandHandler<ReviewAdmissionCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(ReviewAdmissionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (admission, scene) => admission.Review(
                admission.SpokenFor(scene.User), request.Opinion, request.HoursNow, request.Overlaps ?? [], request.Note, scene.Work, scene.Actor, scene.Now),
            cancellationToken);
}
