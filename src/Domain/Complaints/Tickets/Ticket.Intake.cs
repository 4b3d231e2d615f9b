using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Coming in: registration, acceptance or refusal, correction.</summary>
public sealed partial class Ticket
{
    /// <summary>Whether acceptance kept its time; null until then.</summary>
    public bool? AcceptedOnTime { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public RejectReason? RejectReason { get; private set; }

    /// <summary>The body named to the reporter instead, on rejection or referral.</summary>
    public string? ReferredTo { get; private set; }

    /// <summary>Until when a rejection or merge may be undone.</summary>
    public DateTimeOffset? UndoUntil { get; private set; }

    public static ErrorOr<Ticket> Register(Guid id, Intake intake, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (Describe(intake.Title, intake.Text) is var described && described.IsError)
        {
            return described.Errors;
        }

        if (!intake.Anonymous && !intake.HasContact)
        {
            return TicketErrors.ContactRequired;
        }

        if (intake.ReceivedAt > now)
        {
            return TicketErrors.ReceivedInFuture;
        }

        var ticket = new Ticket(id)
        {
            Number = intake.Number.Value,
            Channel = intake.Channel,
            Title = described.Value.Title,
            Text = described.Value.Text,
            CategoryCode = Clean(intake.CategoryCode),
            Place = intake.Place,
            Urgency = intake.Urgency,
            Confidential = intake.Confidential,
            Anonymous = intake.Anonymous,
            ReceivedAt = intake.ReceivedAt ?? now,
            RegisteredAt = now,
            Source = intake.Source,
            RepeatOfId = intake.RepeatOfId,
        };
        ticket.RefreshSearch();
        ticket.Start(ClockKind.Accept, work, ticket.ReceivedAt);
        ticket.Record(TicketAction.Register, TicketStatus.Submitted, actor, now, new TicketRegistered(ticket.Channel, ticket.CategoryCode, ticket.Urgency, ticket.Anonymous, ticket.RepeatOfId));
        return ticket;
    }

    public ErrorOr<Success> Accept(string? categoryCode, string? note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Accept, actor, now) is { } refusal)
        {
            return refusal;
        }

        if ((Clean(categoryCode) ?? CategoryCode) is not { } category)
        {
            return TicketErrors.CategoryRequired;
        }

        CategoryCode = category;
        var onTime = Stop(ClockKind.Accept, now);
        AcceptedAt = now;
        AcceptedOnTime = onTime;
        Start(ClockKind.Dispatch, work, now);
        if (Channel == IntakeChannel.Petition)
        {
            // 信访工作条例 art. 34 counts the sixty days from acceptance, not from dispatch.
            Start(ClockKind.Handle, work, now);
        }

        return Record(TicketAction.Accept, TicketStatus.Accepted, actor, now, new TicketAccepted(category, onTime), note);
    }

    /// <param name="referTo">Where the reporter can turn; told to the reporter.</param>
    public ErrorOr<Success> Reject(RejectReason reason, string referTo, string? note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Reject, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (Clean(referTo) is not { } elsewhere)
        {
            return TicketErrors.ReferToRequired;
        }

        RejectReason = reason;
        ReferredTo = elsewhere;
        UndoUntil = work.End(TicketWindow.Undo, now);
        StopAll(now);
        return Record(TicketAction.Reject, TicketStatus.Rejected, actor, now, new TicketRejected(reason), note, isPublic: true, reasonCode: Code(reason));
    }

    /// <summary>Undoes a rejection; the acceptance clock starts anew.</summary>
    public ErrorOr<Success> Restore(string? note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Restore, actor, now) is { } refusal)
        {
            return refusal;
        }

        RejectReason = null;
        ReferredTo = null;
        UndoUntil = null;
        Start(ClockKind.Accept, work, now);
        return Record(TicketAction.Restore, TicketStatus.Submitted, actor, now, new TicketRestored(), note);
    }

    /// <summary>Puts fields right. Nothing different, nothing recorded. A new category or urgency re-reads the limits.</summary>
    public ErrorOr<Success> Correct(Correction correction, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Correct, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (Describe(correction.Title, correction.Text) is var described && described.IsError)
        {
            return described.Errors;
        }

        var category = Clean(correction.CategoryCode);
        if (category is null && AcceptedAt is not null)
        {
            return TicketErrors.CategoryRequired;
        }

        List<string> changed = [];
        Note(changed, "title", Title, described.Value.Title);
        Note(changed, "text", Text, described.Value.Text);
        Note(changed, "categoryCode", CategoryCode, category);
        Note(changed, "place", Place, correction.Place);
        Note(changed, "urgency", Urgency, correction.Urgency);
        Note(changed, "confidential", Confidential, correction.Confidential);
        if (changed.Count == 0)
        {
            return Result.Success;
        }

        (Title, Text) = described.Value;
        CategoryCode = category;
        Place = correction.Place;
        Urgency = correction.Urgency;
        Confidential = correction.Confidential;
        RefreshSearch();
        foreach (var clock in clocks.Where(c => c.Running && (c.Kind is ClockKind.Accept or ClockKind.Handle)))
        {
            clock.Apply(work.Clocks[clock.Kind], work.Calendar);
        }

        return Record(TicketAction.Correct, Status, actor, now, new TicketCorrected(changed, CategoryCode));
    }

    /// <summary>重复信访: the same reporter brought the same matter before.</summary>
    public ErrorOr<Success> FlagRepeat(Guid repeatOfId, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.FlagRepeat, actor, now) is { } refusal)
        {
            return refusal;
        }

        RepeatOfId = repeatOfId;
        return Record(TicketAction.FlagRepeat, Status, actor, now, new TicketRepeatFlagged(repeatOfId));
    }

    private static ErrorOr<(string Title, string Text)> Describe(string? title, string? text)
    {
        if (Clean(text) is not { } body)
        {
            return TicketErrors.TextRequired;
        }

        if (body.Length > MaxText)
        {
            return TicketErrors.TextTooLong;
        }

        var heading = Clean(title) ?? Beginning(body);
        return heading.Length > MaxTitle ? TicketErrors.TitleTooLong : (heading, body);
    }

    private static string Beginning(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        if (line.Length <= DerivedTitle)
        {
            return line;
        }

        var cut = char.IsHighSurrogate(line[DerivedTitle - 1]) ? DerivedTitle - 1 : DerivedTitle;
        return $"{line[..cut]}…";
    }

    private static void Note<T>(List<string> changed, string name, T before, T after)
    {
        if (!EqualityComparer<T>.Default.Equals(before, after))
        {
            changed.Add(name);
        }
    }

    private static string Code<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
