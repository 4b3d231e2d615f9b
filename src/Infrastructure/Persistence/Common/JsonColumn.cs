using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Common;

/// <summary>A value object or a list of them in one jsonb column, written as the API writes JSON.</summary>
internal static class JsonColumn
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DivisionCodeJson() },
    };

    /// <summary>For values that are replaced, never changed in place.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property
        .HasColumnType("jsonb")
        .HasConversion(v => JsonSerializer.Serialize(v, Options), j => JsonSerializer.Deserialize<T>(j, Options)!);

    /// <summary>For lists behind a read-only property, compared element by element.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AsJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property)
    {
        property.HasColumnType("jsonb").HasConversion(
            v => JsonSerializer.Serialize(v, Options),
            j => JsonSerializer.Deserialize<List<T>>(j, Options)!,
            new ListComparer<T>());
        return property;
    }
}

/// <summary>A division inside a document is written as its 12 digits.</summary>
internal sealed class DivisionCodeJson : JsonConverter<DivisionCode>
{
    public override DivisionCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DivisionCode.From(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, DivisionCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
