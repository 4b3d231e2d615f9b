using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Common.Paging;

/// <summary>
/// Signs the keyset position handed to a caller. A cursor is bound to the filter, the order and the caller it was made
/// for, so it can neither be guessed nor carried over to another list.
/// </summary>
public sealed class Cursors(byte[] key)
{
    /// <summary>Rows of a page when the caller names no number.</summary>
    public const int DefaultLimit = 50;

    private const int SignatureLength = 16;

    /// <param name="position">The sort key values of the last row, ending with a unique one.</param>
    /// <param name="binding">Filter, order and caller in a fixed form.</param>
    public string Encode<T>(T position, string binding)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(position);
        return Base64Url.EncodeToString([.. Sign(payload, binding), .. payload]);
    }

    /// <summary>The position in the cursor, or <c>common.cursor_invalid</c>; default for no cursor (the first page).</summary>
    public ErrorOr<T?> Decode<T>(string? cursor, string binding)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return default(T);
        }

        if (!Base64Url.IsValid(cursor))
        {
            return CommonErrors.CursorInvalid;
        }

        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= SignatureLength)
        {
            return CommonErrors.CursorInvalid;
        }

        var payload = bytes.AsSpan(SignatureLength).ToArray();
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SignatureLength), Sign(payload, binding))
            ? JsonSerializer.Deserialize<T>(payload)
            : CommonErrors.CursorInvalid;
    }

    /// <summary>The page of what was found, and the cursor that goes on behind its last when there is more.</summary>
    /// <param name="found">In the list's order, one more than the limit if there are so many.</param>
    /// <param name="position">The sort key values of a row, ending with a unique one.</param>
    /// <param name="binding">As for <see cref="Encode{T}"/>.</param>
    public Page<T> PageOf<T, TPosition>(IEnumerable<T> found, int limit, Func<T, TPosition> position, string binding)
    {
        var rows = found.Take(limit + 1).ToList();
        if (rows.Count <= limit)
        {
            return new Page<T>(rows, null);
        }

        rows.RemoveAt(limit);
        return new Page<T>(rows, Encode(position(rows[^1]), binding));
    }

    private byte[] Sign(byte[] payload, string binding) =>
        HMACSHA256.HashData(key, (byte[])[.. payload, 0, .. Encoding.UTF8.GetBytes(binding)])[..SignatureLength];
}
