using System.Collections.Concurrent;
using System.Globalization;

namespace GovernanceApi.Benchmarks;

/// <summary>What is asked of the product and of the limit, and the floor that the product must reach.</summary>
internal sealed class Contests(Caller product, Caller limit, IReadOnlyList<Guid> closed, IEnumerable<Guid> submitted, string deepCursor, int depth)
{
    public const string List = "/api/v1/tickets?limit=20";
    private static readonly TimeSpan Search = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<Guid> waiting = new(submitted);
    private int turn;

    public IReadOnlyList<Contest> All =>
    [
        Of("list page", 16, () => product.Get(List), () => limit.Get("/list"), 0.60),
        Of("list page", 64, () => product.Get(List), () => limit.Get("/list"), 0.45),
        Of("ticket by id", 16, () => product.Get($"/api/v1/tickets/{Next()}"), () => limit.Get($"/ticket/{Next()}"), 0.55),
        Timed("search, rare term", () => product.Get($"/api/v1/tickets?limit=20&q={Uri.EscapeDataString(Tickets.RareTerm)}"), () => limit.Get($"/search?q={Uri.EscapeDataString(Tickets.RareTerm)}")),
        Timed("search, common term", () => product.Get($"/api/v1/tickets?limit=20&q={Uri.EscapeDataString(Tickets.CommonTerm)}"), () => limit.Get($"/search?q={Uri.EscapeDataString(Tickets.CommonTerm)}")),
        Timed("overview", () => product.Get("/api/v1/overview"), () => limit.Get("/overview")),
        new("first page", 1, () => product.Get(List), null, product.Port, 0, Search.TotalMilliseconds, FloorIsTime: true),
        new(string.Create(CultureInfo.InvariantCulture, $"page at depth {depth:N0}"), 1, () => product.Get($"{List}&cursor={deepCursor}"), null, product.Port, 0, Search.TotalMilliseconds, FloorIsTime: true),
        // The writes last, so that the reads of the next round do not run beside the counting of the flood they leave.
        Of("create", 16, () => product.Post("/api/v1/tickets", Report()), () => limit.Post("/create", Report()), 0.50),
        Of("transition (accept)", 16, () => Waiting() is { } id ? product.Post($"/api/v1/tickets/{id}/accept", new { }, revision: 1) : null,
            () => Waiting() is { } id ? limit.Post($"/accept/{id}", new { }) : null, 0.50),
    ];

    /// <summary>Walks the list page by page, as a reader would.</summary>
    public static async Task<string> CursorAtAsync(Caller product, int rows)
    {
        const int Page = 200;
        string? cursor = null;
        // The cursor is bound to the filter, not to the size of the page.
        for (var seen = 0; seen < rows; seen += Page)
        {
            cursor = (await product.ReadAsync($"/api/v1/tickets?limit={Page}{(cursor is null ? "" : "&cursor=" + cursor)}"))["nextCursor"]!.GetValue<string>();
        }

        return cursor!;
    }

    private Contest Of(string name, int connections, Func<byte[]?> ask, Func<byte[]?> askLimit, double floor) =>
        new(name, connections, ask, askLimit, product.Port, limit.Port, floor);

    private Contest Timed(string name, Func<byte[]?> ask, Func<byte[]?> askLimit) =>
        new(name, 4, ask, askLimit, product.Port, limit.Port, Search.TotalMilliseconds, FloorIsTime: true);

    private Guid Next() => closed[(int)((uint)Interlocked.Increment(ref turn) % (uint)closed.Count)];

    private Guid? Waiting() => waiting.TryDequeue(out var id) ? id : null;

    private object Report()
    {
        var i = Interlocked.Increment(ref turn);
        return new
        {
            channel = "hotline",
            text = Tickets.TextOf(i),
            categoryCode = "020101",
            divisionCode = "341502001001",
            place = $"第{i % 200}小区",
            urgency = "ordinary",
            reporter = new { name = "张伟", phone = $"138{i % 100_000_000:D8}", address = "演示小区" },
            confidential = false,
        };
    }
}
