using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.GridTasks.Tasks;

/// <summary>What the ledger (台账) keeps of a task, and how it is put right: by a further line, never by a change.</summary>
public sealed partial class GridTask
{
    /// <summary>A task is a piece of work of at most a week.</summary>
    public const int MostMinutes = 7 * 24 * 60;

    /// <summary>Submitted before it was due; null while it is not submitted or has none.</summary>
    public bool? OnTime => SubmittedAt is { } at && DueAt is { } due ? at <= due : null;

    /// <summary>
    /// Corrects the record of a finished task: other minutes, another account of what was done, or both. The line refers to the
    /// one it corrects and says why. Needs the steps.
    /// </summary>
    /// <param name="note">What was done, as it should have been written; null leaves the account as it is.</param>
    public ErrorOr<Success> Correct(int? minutes, string? note, string reason, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(GridTaskAction.Correct, actor) is { } refusal)
        {
            return refusal;
        }

        if (Clean(reason) is null)
        {
            return GridTaskErrors.ReasonRequired;
        }

        if (minutes is < 0 or > MostMinutes)
        {
            return GridTaskErrors.MinutesOutOfRange;
        }

        var standing = StandingRecord;
        if ((minutes is null || minutes == MinutesSpent) && (Clean(note) is null || Clean(note) == standing.Note))
        {
            return GridTaskErrors.CorrectionEmpty;
        }

        MinutesSpent = minutes ?? MinutesSpent;
        Corrections++;
        return Record(
            GridTaskAction.Correct, GridTaskStatus.Done, actor, now, new GridTaskCorrected(MinutesSpent, Corrections), Clean(note) ?? standing.Note,
            MinutesSpent, standing.Id, reason);
    }

    /// <summary>The line that holds now: the last submission, or the correction after it.</summary>
    private GridTaskStep StandingRecord => steps.Where(s => s.Action is GridTaskAction.Submit or GridTaskAction.Correct).MaxBy(s => s.Revision)!;

    private Error? WhyNotRecorded(WorkRecord? work)
    {
        if (work?.Minutes is < 0 or > MostMinutes)
        {
            return GridTaskErrors.MinutesOutOfRange;
        }

        return work?.PointsSeen?.Any(p => p < 0 || p >= Points.Count) == true ? GridTaskErrors.PointUnknown : null;
    }
}

/// <summary>What the worker tells beside the result.</summary>
/// <param name="Minutes">Spent on it; null takes the estimate.</param>
/// <param name="PointsSeen">Which points of the plan were looked at, from 0.</param>
public sealed record WorkRecord(int? Minutes, IReadOnlyList<int>? PointsSeen);
