using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using GovernanceApi.Application.Audit;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>Turns the events of the changed roots into audit entries and outbox rows of the same save.</summary>
internal sealed class ChangeRecorder(GovernanceDbContext db, CallContext call, TimeProvider clock)
{
    /// <summary>Longer texts may hold what people wrote about people: the trail says that they changed, not to what.</summary>
    private const int LongestCopiedText = 40;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public void Record(string command)
    {
        var now = clock.GetUtcNow();
        foreach (var entry in db.ChangeTracker.Entries<AggregateRoot>().Where(e => e.Entity.Events.Count > 0).ToList())
        {
            var changes = entry.State == EntityState.Modified ? ChangesOf(entry) : null;
            foreach (var (line, happened) in RecordRoot(entry.Entity, changes, LeftArea(entry), command, now))
            {
                db.AuditEntries.Add(line);
                db.OutboxEvents.Add(happened);
            }
        }

        foreach (var note in call.Notes)
        {
            db.AuditEntries.Add(Entry(note.Action, note.SubjectType, note.SubjectId, 0, command, now, note.Reason,
                note.Data is null ? "{}" : JsonSerializer.Serialize(note.Data, Json), changes: null));
        }

        foreach (var (happened, subject, id, area) in call.Announcements)
        {
            var data = JsonSerializer.Serialize<object>(happened, Json);
            db.AuditEntries.Add(Entry(happened.Type, subject, id, happened.Revision, command, now, reason: null, data, changes: null));
            db.OutboxEvents.Add(Outgoing(happened, subject, id, area?.Value, left: null, now, data));
        }

        call.ClearNotes();
    }

    /// <summary>What a root that no context tracks leaves, for who writes in bulk.</summary>
    public IEnumerable<(AuditEntry Entry, OutboxEvent Event)> RecordNew(AggregateRoot root, string command) => RecordRoot(root, changes: null, left: null, command, clock.GetUtcNow());

    private IEnumerable<(AuditEntry Entry, OutboxEvent Event)> RecordRoot(AggregateRoot root, string? changes, string? left, string command, DateTimeOffset now)
    {
        var subject = JsonNamingPolicy.SnakeCaseLower.ConvertName(root.GetType().Name);
        var area = (root as IHasArea)?.Area?.Value;
        foreach (var happened in root.Events)
        {
            var data = JsonSerializer.Serialize<object>(happened, Json);
            var line = Entry(happened.Type, subject, root.Id, happened.Revision, command, now, reason: null, data, changes);
            yield return (line, Outgoing(happened, subject, root.Id, area, left, now, data));
            // One save, one difference: it stands with the first of its events.
            changes = null;
            left = null;
        }

        root.ClearEvents();
    }

    private static OutboxEvent Outgoing(DomainEvent happened, string subject, Guid id, string? area, string? left, DateTimeOffset now, string data) => new()
    {
        Id = Guid.CreateVersion7(now),
        Type = happened.Type,
        AggregateType = subject,
        AggregateId = id,
        Sequence = happened.Revision,
        Area = area,
        LeftArea = left,
        OccurredAt = now,
        Payload = data,
    };

    private AuditEntry Entry(
        string action, string subjectType, Guid subjectId, int revision, string command, DateTimeOffset now, string? reason, string data, string? changes) => new()
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorId = call.User.Id,
            ActorName = call.User.Name,
            ActorRole = call.User.RoleWord,
            Action = action,
            SubjectType = subjectType,
            SubjectId = subjectId,
            Revision = revision,
            Reason = reason,
            Command = command,
            RequestId = call.RequestId,
            Data = data,
            Changes = changes,
        };

    /// <summary>The division it lay in before this save, when that is another now.</summary>
    private static string? LeftArea(EntityEntry<AggregateRoot> entry) =>
        entry.State != EntityState.Modified || (entry.Entity as IHasArea)?.Area is not { } here ? null
            : entry.Properties.Concat(entry.ComplexProperties.SelectMany(c => c.Properties))
                .Select(p => p is { IsModified: true, CurrentValue: DivisionCode now, OriginalValue: DivisionCode was } && now == here && was != now ? was.Value : null)
                .FirstOrDefault(was => was is not null);

    private static string? ChangesOf(EntityEntry entry)
    {
        var changed = entry.Properties
            .Where(p => p.IsModified && p.Metadata.Name != nameof(AggregateRoot.Revision) && !Equals(p.OriginalValue, p.CurrentValue))
            .ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Metadata.Name), p => new[] { Shown(p.OriginalValue), Shown(p.CurrentValue) });
        return changed.Count == 0 ? null : JsonSerializer.Serialize(changed, Json);
    }

    private static object? Shown(object? value) => value switch
    {
        null or Guid or Enum or bool or int or long or DateTimeOffset or DateOnly => value,
        DivisionCode code => code.Value,
        string { Length: <= LongestCopiedText } text when text.All(c => c < 128) => text,
        _ => "…",
    };
}
