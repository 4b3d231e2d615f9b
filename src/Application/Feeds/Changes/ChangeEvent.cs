using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace GovernanceApi.Application.Feeds.Changes;

/// <summary>A committed change as a CloudEvents 1.0 envelope, JSON format.</summary>
/// <param name="Specversion">Always <c>1.0</c>.</param>
/// <param name="Id">Unique within the source, and the same wherever the event appears: drop what you have seen.</param>
/// <param name="Source">This installation.</param>
/// <param name="Type"><c>gov.</c>, what happened, and the version of its data.</param>
/// <param name="Subject">What it happened to: kind of record and id.</param>
/// <param name="Time">When it was saved.</param>
/// <param name="Datacontenttype">Always <c>application/json</c>.</param>
/// <param name="Dataschema">Where the schema of the data stands.</param>
/// <param name="Sequence">The record's revision: in order within one record.</param>
/// <param name="Area">12-digit division that it belongs to; null where there is none, which CloudEvents reads as left out.</param>
/// <param name="Data">Ids and codes, no personal data; null members are there.</param>
public sealed record ChangeEvent(
    string Specversion,
    Guid Id,
    string Source,
    string Type,
    string Subject,
    DateTimeOffset Time,
    string Datacontenttype,
    string Dataschema,
    int Sequence,
    string? Area,
    JsonElement Data)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As it is sent by itself, with the content type <c>application/cloudevents+json</c>.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}

/// <summary>Changes in the order in which they were committed.</summary>
/// <param name="Items">At most <c>limit</c> of them; none is no sign of the end.</param>
/// <param name="NextCursor">Pass it as <c>after</c>. Always there, also when nothing new has come: ask again with it later.</param>
/// <param name="More">True when there is more to look at right away.</param>
public sealed record ChangePage(IReadOnlyList<ChangeEvent> Items, string NextCursor, bool More);
