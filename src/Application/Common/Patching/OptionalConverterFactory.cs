using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovernanceApi.Application.Common.Patching;

/// <summary>Reads a member of a merge patch; an absent one is never read and stays unset.</summary>
internal sealed class OptionalConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => For(typeToConvert, takesNull: true);

    public static JsonConverter For(Type optional, bool takesNull) =>
        (JsonConverter)Activator.CreateInstance(typeof(OptionalConverter<>).MakeGenericType(optional.GetGenericArguments()[0]), [takesNull])!;
}

/// <param name="takesNull">False where the member cannot be cleared: null is then as wrong as a number for a text.</param>
internal sealed class OptionalConverter<T>(bool takesNull) : JsonConverter<Optional<T>>
{
    public override bool HandleNull => true;

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null && !takesNull)
        {
            throw new JsonException("This member cannot be null.");
        }

        return new Optional<T>(JsonSerializer.Deserialize<T>(ref reader, options)!);
    }

    /// <summary>Only for fingerprints of requests: unset must differ from null, so a value stands in an array.</summary>
    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.IsSet ? new[] { value.Value } : [], options);
}
