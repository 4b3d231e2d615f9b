using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Evaluations;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>Reckons the score from the records of the year; may be repeated until the member has seen it.</summary>
public sealed record ScoreEvaluationCommand : ICommand<EvaluationReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Shows the member its score; it may appeal within 10 working days.</summary>
public sealed record GiveEvaluationNoticeCommand : ICommand<EvaluationReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Makes it final: the time to appeal is over, or the appeal is decided.</summary>
public sealed record FinaliseEvaluationCommand : ICommand<EvaluationReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Publishes the points and the band.</summary>
public sealed record PublishEvaluationCommand : ICommand<EvaluationReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>These acts differ in a line each, so they share one handler.</summary>
internal sealed class AdvanceEvaluationHandler(EvaluationDesk desk, ScoreBook book, ITerritoryQuestions territory)
    : ICommandHandler<ScoreEvaluationCommand, EvaluationReceipt>, ICommandHandler<GiveEvaluationNoticeCommand, EvaluationReceipt>,
      ICommandHandler<FinaliseEvaluationCommand, EvaluationReceipt>, ICommandHandler<PublishEvaluationCommand, EvaluationReceipt>
{
    public Task<ErrorOr<EvaluationReceipt>> Handle(ScoreEvaluationCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (e, actor, now) => e.Score(await book.ScoreAsync(await book.SchemeAsync(e.SchemeId, cancellationToken), e.MemberId, e.Year, cancellationToken), actor, now),
            cancellationToken);

    public Task<ErrorOr<EvaluationReceipt>> Handle(GiveEvaluationNoticeCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, async (e, actor, now) => e.GiveNotice(await territory.CalendarAsync(cancellationToken), actor, now), cancellationToken);

    public Task<ErrorOr<EvaluationReceipt>> Handle(FinaliseEvaluationCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (e, actor, now) => e.Finalise(actor, now), cancellationToken);

    public Task<ErrorOr<EvaluationReceipt>> Handle(PublishEvaluationCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (e, actor, now) => e.Publish(actor, now), cancellationToken);
}
