using ErrorOr;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.Resources;

/// <summary>Services that nobody may offer without a valid qualification on file.</summary>
public enum RegulatedWork
{
    None,
    Medical,
    Legal,

    /// <summary>Work with children.</summary>
    Children,
}

/// <summary>资源: one service that a member offers, from draft to the published resource list.</summary>
public sealed class ResourceOffering : AggregateRoot, IHasArea
{
    public const int TitleLength = 60;
    public const int TextLength = 1000;
    public const int ConditionsLength = 500;

    private ResourceOffering(Guid id)
        : base(id)
    {
    }

    public string Number { get; private set; } = "";

    public Guid MemberId { get; private set; }

    /// <summary>Where it is served: the county, a township or a community.</summary>
    public DivisionCode Division { get; private set; }

    public ServiceCategory Category { get; private set; }

    public ProjectTheme? Theme { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>What who orders it has to know or bring; null where there is nothing.</summary>
    public string? Conditions { get; private set; }

    /// <summary>First local day on which it is offered.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last local day.</summary>
    public DateOnly Until { get; private set; }

    public RegulatedWork Regulated { get; private set; }

    /// <summary>Number of the member's qualification that it rests on; asked for where the work is regulated.</summary>
    public string? QualificationNumber { get; private set; }

    /// <summary>Where it is based, for the distance.</summary>
    public GeoPoint? Point { get; private set; }

    /// <summary>As stored; ask <see cref="StatusOn"/> how it stands on a day.</summary>
    public ResourceStatus Status { get; private set; }

    /// <summary>By when the community reviews it; null unless it waits for that.</summary>
    public DateTimeOffset? ReviewDue { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    DivisionCode? IHasArea.Area => Division;

    public static ErrorOr<ResourceOffering> Draft(Guid id, string number, AllianceMember member, ResourceText text, Actor actor, DateTimeOffset now)
    {
        var offering = new ResourceOffering(id) { Number = number, MemberId = member.Id };
        var written = offering.Write(text, member);
        if (written.IsError)
        {
            return written.Errors;
        }

        offering.Record(ResourceAction.Draft, ResourceStatus.Draft, actor, now, new ResourceDrafted(number, text.Category));
        return offering;
    }

    /// <summary>How it stands on a local day.</summary>
    public ResourceStatus StatusOn(DateOnly day) => Status is ResourceStatus.Published or ResourceStatus.Paused && day > Until ? ResourceStatus.Expired : Status;

    public ErrorOr<Success> Revise(ResourceText text, AllianceMember member, Actor actor, DateTimeOffset now) =>
        Act(ResourceAction.Revise, null, actor, now, new ResourceRevised(), () => Write(text, member));

    /// <summary>Hands it to the community for review.</summary>
    /// <param name="hasAgreement">Whether an agreement of the member holds today.</param>
    /// <param name="files">Files stored with it: regulated work needs one.</param>
    public ErrorOr<Success> Offer(AllianceMember member, bool hasAgreement, int files, DateTimeOffset reviewDue, Actor actor, DateTimeOffset now) =>
        Act(ResourceAction.Offer, null, actor, now, new ResourceOffered(), () =>
        {
            if (!hasAgreement)
            {
                return ResourceErrors.AgreementMissing;
            }

            if (Regulated != RegulatedWork.None && (files == 0 || !member.Qualifications.Any(q => q.Number == QualificationNumber && !(q.ValidUntil < Until))))
            {
                return ResourceErrors.QualificationMissing;
            }

            ReviewDue = reviewDue;
            return Result.Success;
        });

    /// <summary>The review found it fit.</summary>
    public ErrorOr<Success> Publish(Actor actor, DateTimeOffset now) =>
        Act(ResourceAction.Publish, null, actor, now, new ResourcePublished(Category), () =>
        {
            (ReviewDue, PublishedAt) = (null, PublishedAt ?? now);
            return Result.Success;
        });

    /// <summary>The review asks for something else.</summary>
    public ErrorOr<Success> Return(string reason, Actor actor, DateTimeOffset now) =>
        Act(ResourceAction.Return, reason, actor, now, new ResourceReturned(), () =>
        {
            ReviewDue = null;
            return Result.Success;
        });

    public ErrorOr<Success> Pause(string reason, Actor actor, DateTimeOffset now) => Act(ResourceAction.Pause, reason, actor, now, new ResourcePaused());

    public ErrorOr<Success> Resume(Actor actor, DateTimeOffset now) => Act(ResourceAction.Resume, null, actor, now, new ResourceResumed());

    public ErrorOr<Success> Retire(string reason, Actor actor, DateTimeOffset now) => Act(ResourceAction.Retire, reason, actor, now, new ResourceRetired());

    private ErrorOr<Success> Act(ResourceAction action, string? note, Actor actor, DateTimeOffset now, ResourceEvent happened, Func<ErrorOr<Success>>? change = null)
    {
        var on = StatusOn(BusinessCalendar.DateOf(now));
        if (ResourceTransitions.Target(on, action) is not { } to)
        {
            return ResourceErrors.NotAllowed(on, action);
        }

        if (change?.Invoke() is { IsError: true } refused)
        {
            return refused;
        }

        Record(action, to, actor, now, happened, note);
        return Result.Success;
    }

    private ErrorOr<Success> Write(ResourceText text, AllianceMember member)
    {
        if (text.Until < text.From)
        {
            return ResourceErrors.TermInvalid;
        }

        if (!member.County.Covers(text.Division))
        {
            return ResourceErrors.DivisionInvalid;
        }

        if (text.Regulated != RegulatedWork.None && member.Qualifications.All(q => q.Number != text.QualificationNumber))
        {
            return ResourceErrors.QualificationUnknown;
        }

        (Division, Category, Theme, Title, Text, Conditions) = (text.Division, text.Category, text.Theme, text.Title, text.Text, text.Conditions);
        (From, Until, Regulated, QualificationNumber, Point) = (text.From, text.Until, text.Regulated, text.QualificationNumber, text.Point);
        return Result.Success;
    }

    private void Record(ResourceAction action, ResourceStatus to, Actor actor, DateTimeOffset now, ResourceEvent happened, string? note = null)
    {
        Status = to;
        History = HistoryLine.Add(History, action, actor, now, note);
        Raise(happened with { ResourceId = Id, MemberId = MemberId, Division = Division.Value });
    }
}

/// <summary>What an offering says.</summary>
public sealed record ResourceText(
    DivisionCode Division, ServiceCategory Category, ProjectTheme? Theme, string Title, string Text, string? Conditions, DateOnly From, DateOnly Until,
    RegulatedWork Regulated, string? QualificationNumber, GeoPoint? Point);
