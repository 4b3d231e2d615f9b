using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.Agreements;

/// <summary>As what a member signs: the three kinds that the article counts (19 + 14 + 25 等), and the rest. Not its provider kind.</summary>
public enum SignatoryKind
{
    /// <summary>职能部门.</summary>
    Department,

    /// <summary>人才工作室.</summary>
    TalentStudio,

    /// <summary>专业协会.</summary>
    ProfessionalAssociation,
    Other,
}

/// <summary>One thing that the member promises.</summary>
/// <param name="PerYear">How often a year, 1 to 10,000; null where it is not counted.</param>
public sealed record Commitment(string Text, int? PerYear)
{
    public const int TextLength = 300;
    public const int Most = 50;
    public const int MostPerYear = 10_000;
}

/// <summary>
/// 联盟协议: what a member promises the residents of the county or of one community, for a stated time. Every step is a
/// line of its history.
/// </summary>
public sealed class AllianceAgreement : AggregateRoot, IHasArea
{
    /// <summary>Days before the end from which it counts as expiring, and on which the parties are reminded (§5.7).</summary>
    public static readonly IReadOnlyList<int> ReminderDays = [60, 30, 7];

    public const int MostYears = 10;

    private readonly List<AgreementStep> steps = [];

    private AllianceAgreement(Guid id)
        : base(id)
    {
    }

    public string Number { get; private set; } = "";

    public Guid MemberId { get; private set; }

    /// <summary>The county, or the community whose Party committee signs.</summary>
    public DivisionCode Division { get; private set; }

    public SignatoryKind SignsAs { get; private set; }

    /// <summary>As stored; ask <see cref="StatusOn"/> how it stands on a day.</summary>
    public AgreementStatus Status { get; private set; }

    /// <summary>First local day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last local day.</summary>
    public DateOnly Until { get; private set; }

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    /// <summary>Local day on which both parties signed; null until then.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Of the signed paper.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>The agreement that this one follows; null for a first one.</summary>
    public Guid? RenewsId { get; private set; }

    /// <summary>The signed agreement that follows this one; null while there is none.</summary>
    public Guid? RenewedById { get; private set; }

    /// <summary>Oldest first by <see cref="AgreementStep.Revision"/>.</summary>
    public IReadOnlyList<AgreementStep> Steps => steps;

    DivisionCode? IHasArea.Area => Division;

    public static ErrorOr<AllianceAgreement> Draft(
        Guid id, string number, Guid memberId, DivisionCode division, AgreementTerms terms, Guid? renewsId, Actor actor, DateTimeOffset now)
    {
        var agreement = new AllianceAgreement(id) { Number = number, MemberId = memberId, Division = division, RenewsId = renewsId };
        var written = agreement.Write(terms);
        if (written.IsError)
        {
            return written.Errors;
        }

        agreement.Record(AgreementAction.Draft, AgreementStatus.Draft, actor, now, new AgreementDrafted(number));
        return agreement;
    }

    /// <summary>How it stands on a local day.</summary>
    public AgreementStatus StatusOn(DateOnly day) => Status switch
    {
        AgreementStatus.Signed when day < From => AgreementStatus.Signed,
        AgreementStatus.Signed when day > Until => RenewedById is null ? AgreementStatus.Expired : AgreementStatus.Renewed,
        AgreementStatus.Signed when RenewedById is null && DaysLeftOn(day) <= ReminderDays[0] => AgreementStatus.Expiring,
        AgreementStatus.Signed => AgreementStatus.Active,
        var stored => stored,
    };

    /// <summary>Days from this local day to its last one; 0 on the last, negative after it.</summary>
    public int DaysLeftOn(DateOnly day) => Until.DayNumber - day.DayNumber;

    /// <summary>The latest of the reminders (60, 30, 7 days before the end) that is due on the day; null where none is.</summary>
    public int? ReminderOn(DateOnly day) =>
        StatusOn(day) == AgreementStatus.Expiring ? ReminderDays.Where(days => DaysLeftOn(day) <= days).Min() : null;

    /// <summary>Writes it anew; a text under negotiation becomes a draft again.</summary>
    public ErrorOr<Success> Revise(AgreementTerms terms, Actor actor, DateTimeOffset now) =>
        Act(AgreementAction.Revise, null, actor, now, new AgreementRevised(), () => Write(terms));

    public ErrorOr<Success> Negotiate(Actor actor, DateTimeOffset now) =>
        Act(AgreementAction.Negotiate, null, actor, now, new AgreementNegotiated(), () => Commitments.Count == 0 ? AgreementErrors.CommitmentsMissing : Result.Success);

    /// <summary>Both parties have signed.</summary>
    public ErrorOr<Success> Sign(DateOnly on, string documentNumber, Actor actor, DateTimeOffset now) =>
        Act(AgreementAction.Sign, null, actor, now, new AgreementSigned(SignsAs, on, From, Until), () =>
        {
            if (on > BusinessCalendar.DateOf(now))
            {
                return AgreementErrors.SignedInFuture;
            }

            (SignedOn, DocumentNumber) = (on, documentNumber);
            return Result.Success;
        });

    /// <summary>Another last day or other promises, by a paper that both have signed.</summary>
    public ErrorOr<Success> Amend(DateOnly until, IReadOnlyList<Commitment> commitments, string reason, Actor actor, DateTimeOffset now) =>
        Act(AgreementAction.Amend, reason, actor, now, new AgreementAmended(until), () => Write(new AgreementTerms(SignsAs, From, until, commitments)));

    public ErrorOr<Success> Suspend(string reason, Actor actor, DateTimeOffset now) => Act(AgreementAction.Suspend, reason, actor, now, new AgreementSuspended());

    public ErrorOr<Success> Resume(string reason, Actor actor, DateTimeOffset now) => Act(AgreementAction.Resume, reason, actor, now, new AgreementResumed());

    public ErrorOr<Success> Terminate(string reason, Actor actor, DateTimeOffset now) => Act(AgreementAction.Terminate, reason, actor, now, new AgreementTerminated());

    /// <summary>The agreement that follows this one is signed. This one runs to its last day, so the next begins after it.</summary>
    public ErrorOr<Success> Renew(AllianceAgreement next, Actor actor, DateTimeOffset now) =>
        Act(AgreementAction.Renew, null, actor, now, new AgreementRenewed(next.Id), () =>
        {
            if (RenewedById is not null)
            {
                return AgreementErrors.RenewedAlready;
            }

            if (next.From <= Until)
            {
                return AgreementErrors.RenewalOverlaps;
            }

            RenewedById = next.Id;
            return Result.Success;
        });

    private ErrorOr<Success> Act(
        AgreementAction action, string? note, Actor actor, DateTimeOffset now, AgreementEvent happened, Func<ErrorOr<Success>>? change = null)
    {
        var on = StatusOn(BusinessCalendar.DateOf(now));
        if (AgreementTransitions.Target(on, action) is not { } to)
        {
            return AgreementErrors.NotAllowed(on, action);
        }

        if (change?.Invoke() is { IsError: true } refused)
        {
            return refused;
        }

        Record(action, to, actor, now, happened, note);
        return Result.Success;
    }

    private ErrorOr<Success> Write(AgreementTerms terms)
    {
        if (terms.Until < terms.From || terms.Until > terms.From.AddYears(MostYears))
        {
            return AgreementErrors.TermInvalid;
        }

        (SignsAs, From, Until, Commitments) = (terms.SignsAs, terms.From, terms.Until, terms.Commitments);
        return Result.Success;
    }

    private void Record(AgreementAction action, AgreementStatus to, Actor actor, DateTimeOffset now, AgreementEvent happened, string? note = null)
    {
        Status = to;
        steps.Add(new AgreementStep(Guid.CreateVersion7(now))
        {
            Revision = Revision + 1,
            At = now,
            Action = action,
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            Note = note,
        });
        Raise(happened with { AgreementId = Id, MemberId = MemberId, Division = Division.Value });
    }
}

/// <summary>As what it is signed, for how long, and what is promised.</summary>
public sealed record AgreementTerms(SignatoryKind SignsAs, DateOnly From, DateOnly Until, IReadOnlyList<Commitment> Commitments);

/// <summary>A line of the history, only ever added; no rule reads it.</summary>
public sealed class AgreementStep : Entity
{
    public const int NoteLength = 1000;

    private AgreementStep()
        : base(Guid.Empty)
    {
    }

    internal AgreementStep(Guid id)
        : base(id)
    {
    }

    public int Revision { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    public AgreementAction Action { get; internal init; }

    public Guid? ActorId { get; internal init; }

    public string ActorRole { get; internal init; } = "";

    public string? Note { get; internal init; }
}
