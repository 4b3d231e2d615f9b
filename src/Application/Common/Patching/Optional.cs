using System.Text.Json.Serialization;

namespace GovernanceApi.Application.Common.Patching;

/// <summary>
/// A member of a JSON Merge Patch (RFC 7396): absent keeps the value, null clears it where it is nullable, anything else sets it.
/// Which of them take null is what the type argument says: <c>Optional&lt;string&gt;</c> refuses it, <c>Optional&lt;string?&gt;</c> takes it.
/// </summary>
[JsonConverter(typeof(OptionalConverterFactory))]
public readonly record struct Optional<T>
{
    private readonly T? value;

    public Optional(T value)
    {
        this.value = value;
        IsSet = true;
    }

    /// <summary>False when the member was absent.</summary>
    public bool IsSet { get; }

    /// <summary>What to set; meaningful only when <see cref="IsSet"/>.</summary>
    public T Value => value!;

    /// <summary>The new value where there is one, else the present one.</summary>
    public T Or(T present) => IsSet ? Value : present;

    public static implicit operator Optional<T>(T value) => new(value);
}
