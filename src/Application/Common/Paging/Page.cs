namespace GovernanceApi.Application.Common.Paging;

/// <summary>One page of a list, in the order asked for.</summary>
/// <param name="Items">At most <c>limit</c> of them.</param>
/// <param name="NextCursor">Pass it as <c>cursor</c> for the next page; null on the last one. Opaque, and bound to this filter, order and caller.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>How many there are under a filter.</summary>
/// <param name="Count">Exact up to the cap.</param>
/// <param name="Capped">True when there are more than <paramref name="Count"/>.</param>
public sealed record CountResult(int Count, bool Capped);
