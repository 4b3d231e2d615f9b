using System.Text;
using Shouldly;

namespace GovernanceApi.Domain.UnitTests;

/// <summary>
/// Draws a transition table for the module's page and holds the page to it. With <c>GOV_UPDATE_DOCS=1</c> the block
/// between the two marks is rewritten instead.
/// </summary>
internal static class StateDiagram
{
    public static string Draw<TStatus, TAction>(
        IEnumerable<(TStatus? From, TAction Action, TStatus To)> cells,
        IEnumerable<TStatus> final)
        where TStatus : struct, Enum
        where TAction : struct, Enum
    {
        var all = cells.ToList();
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        foreach (var edge in all.Where(c => !c.From.Equals(c.To)).GroupBy(c => (c.From, c.To)))
        {
            text.Append($"  {Name(edge.Key.From)} --> {Camel(edge.Key.To)}: {string.Join(" / ", edge.Select(c => Camel(c.Action)))}\n");
        }

        foreach (var status in final)
        {
            text.Append($"  {Camel(status)} --> [*]\n");
        }

        text.Append("```\n\n| leaves the status as it is | in |\n|---|---|\n");
        foreach (var row in all.Where(c => c.From.Equals(c.To)).GroupBy(c => c.Action).OrderBy(g => g.Key))
        {
            text.Append($"| {Camel(row.Key)} | {string.Join(", ", row.Select(c => Camel(c.To)))} |\n");
        }

        return text.ToString();
    }

    /// <param name="what">Names the marks of a page with more than one diagram.</param>
    public static void ShouldBeOn(this string diagram, string page, string what = "states")
    {
        var (begin, end) = ($"<!-- {what}: drawn from the table by a test -->", $"<!-- /{what} -->");
        var path = Path.Combine(Root(), "docs", "modules", page);
        var text = File.ReadAllText(path);
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        (from >= 0 && to > from).ShouldBeTrue($"{page} lacks the marks around its diagram.");
        var wanted = $"{begin}\n\n{diagram}\n";
        if (Environment.GetEnvironmentVariable("GOV_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, text[..from] + wanted + text[to..]);
            return;
        }

        text[from..to].ShouldBe(wanted);
    }

    private static string Name<T>(T? status)
        where T : struct, Enum => status is { } known ? Camel(known) : "[*]";

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovernanceApi.sln")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }
}
