using System.Text.Json;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>An <c>ErrorOr</c> as bytes and back, for the idempotency store.</summary>
internal static class StoredAnswer
{
    /// <summary>
    /// Refusals by a rule (409, 403) come out the same again. A stale revision, a missing row or a bad field may be put right,
    /// and nothing is stored for them.
    /// </summary>
    public static bool IsDeterministic<TResponse>(TResponse response) =>
        response is IErrorOr { Errors: { } errors } && errors.TrueForAll(e => e.Type is ErrorType.Conflict or ErrorType.Forbidden);

    public static byte[] Write<TResponse>(TResponse response)
    {
        var answer = response as IErrorOr ?? throw new InvalidOperationException("A command answers with an ErrorOr.");
        return answer.IsError
            ? JsonSerializer.SerializeToUtf8Bytes(new Envelope(null, [.. answer.Errors!.Select(e => new StoredError((int)e.Type, e.Code, e.Description))]))
            : JsonSerializer.SerializeToUtf8Bytes(new Envelope(JsonSerializer.SerializeToElement(ValueOf(response), ValueType<TResponse>()), null));
    }

    public static TResponse Read<TResponse>(byte[] bytes)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(bytes)!;
        if (envelope.Errors is { } errors)
        {
            return ErrorResponse<TResponse>.Of([.. errors.Select(e => Error.Custom(e.Type, e.Code, e.Description))]);
        }

        var value = envelope.Value!.Value.Deserialize(ValueType<TResponse>());
        return (TResponse)typeof(TResponse).GetMethod("op_Implicit", [ValueType<TResponse>()])!.Invoke(null, [value])!;
    }

    private static object? ValueOf<TResponse>(TResponse response) => typeof(TResponse).GetProperty("Value")!.GetValue(response);

    private static Type ValueType<TResponse>() => typeof(TResponse).GetGenericArguments()[0];

    private sealed record Envelope(JsonElement? Value, StoredError[]? Errors);

    private sealed record StoredError(int Type, string Code, string Description);
}
