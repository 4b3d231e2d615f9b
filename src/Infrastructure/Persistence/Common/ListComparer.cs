using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Common;

/// <summary>
/// Compares lists element by element. Its lambdas only call methods: EF's own comparer of lists nests a lambda in the compiled
/// one, which makes a new dynamic method at every comparison of every save (a fifth of the time of a write).
/// </summary>
internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>((a, b) => Same(a, b), v => Hash(v), v => Copy(v))
{
    private static bool Same(IReadOnlyList<T>? a, IReadOnlyList<T>? b) => ReferenceEquals(a, b) || (a is not null && b is not null && a.SequenceEqual(b));

    private static int Hash(IReadOnlyList<T> list)
    {
        var hash = default(HashCode);
        foreach (var element in list)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    private static List<T> Copy(IReadOnlyList<T> list) => [.. list];
}

internal static class ListColumn
{
    /// <summary>A list of texts or ids behind a read-only property, as an array of the database.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AsArray<T>(this PropertyBuilder<IReadOnlyList<T>> property, string type)
    {
        property.HasColumnType(type).Metadata.SetValueComparer(new ListComparer<T>());
        return property;
    }
}
