using System.Globalization;
using System.Text.Json;
using GovernanceApi.Domain.Feeds.Batches;

namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>
/// A line of JSON as members and their texts. Members of members are named with dots, elements of lists by their number from 0:
/// <c>caller.phone</c>, <c>photos.0</c>. Whatever cannot be read has a code instead.
/// </summary>
/// <param name="Members">Null when the line cannot be read.</param>
internal sealed record JsonMembers(IReadOnlyDictionary<string, string>? Members, string? Code)
{
    private const int Deepest = 8;
    private const int Most = 200;

    public static JsonMembers Read(ReadOnlySpan<byte> line)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 64 });
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return new JsonMembers(null, BatchErrorCodes.NotAnObject);
            }

            if (Walk(ref reader, "", members) is { } code)
            {
                return new JsonMembers(null, code);
            }

            return reader.Read() ? new JsonMembers(null, BatchErrorCodes.NotJson) : new JsonMembers(members, null);
        }
        catch (JsonException)
        {
            return new JsonMembers(null, BatchErrorCodes.NotJson);
        }
        catch (InvalidOperationException)
        {
            // A string that is no text: half of a surrogate pair.
            return new JsonMembers(null, BatchErrorCodes.TextInvalid);
        }
    }

    /// <returns>The code of what is wrong; null when nothing is.</returns>
    private static string? Walk(ref Utf8JsonReader reader, string prefix, Dictionary<string, string> members)
    {
        var element = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                return null;
            }

            string name;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = prefix + reader.GetString();
                reader.Read();
            }
            else
            {
                name = prefix + element.ToString(CultureInfo.InvariantCulture);
                element++;
            }

            if (reader.CurrentDepth > Deepest)
            {
                return BatchErrorCodes.TooDeep;
            }

            var code = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                ? Walk(ref reader, name + ".", members)
                : Set(members, name, TextOf(ref reader));
            if (code is not null)
            {
                return code;
            }
        }

        return BatchErrorCodes.NotJson;
    }

    private static string? TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };

    private static string? Set(Dictionary<string, string> members, string name, string? text)
    {
        if (text is null)
        {
            return null;
        }

        // PostgreSQL stores no zero character, and nobody means one.
        if (text.Contains('\0', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal))
        {
            return BatchErrorCodes.TextInvalid;
        }

        // A name twice: which one is meant nobody knows.
        return members.Count >= Most ? BatchErrorCodes.TooManyMembers : members.TryAdd(name, text) ? null : BatchErrorCodes.NotJson;
    }
}
