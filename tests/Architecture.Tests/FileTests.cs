using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace GovernanceApi.Architecture.Tests;

/// <summary>Rules about the files themselves.</summary>
public sealed partial class FileTests
{
    private const int MostLines = 350;

    private static readonly string[] Kinds = [".cs", ".ts", ".tsx", ".sh", ".sql", ".md", ".json", ".yml", ".yaml", ".props", ".csproj", ".config"];

    [Fact]
    public void No_file_of_code_is_longer_than_a_reader_bears() =>
        Sources().Where(f => Path.GetExtension(f) is ".cs" or ".ts" or ".tsx" && !IsList(f))
            .Where(f => IsTooLong(File.ReadAllLines(f))).Select(Shown).ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_package_registry_or_a_place_on_one_machine() =>
        Sources().Where(f => IsTied(File.ReadAllText(f))).Select(Shown).ShouldBeEmpty();

    [Fact]
    public void A_use_cases_file_is_named_by_its_verb_phrase() =>
        Sources().Where(f => f.Contains("/src/Application/", StringComparison.Ordinal))
            .Where(f => Path.GetFileName(f) is "Commands.cs" or "Queries.cs" or "Handlers.cs" or "Helpers.cs" or "Utils.cs").Select(Shown).ShouldBeEmpty();

    [Fact]
    public void Planted_violations_are_seen()
    {
        IsTooLong([.. Enumerable.Repeat("x", MostLines + 1)]).ShouldBeTrue();
        IsTied("https://" + "registry." + "npmjs.org/react").ShouldBeTrue();
        IsTied("cd /" + "work/main").ShouldBeTrue();
    }

    private static bool IsTooLong(string[] lines) => lines.Length > MostLines;

    private static bool IsTied(string text) => Tied().IsMatch(text);

    // Words in two languages, generated types and migrations are lists, not code to follow.
    private static bool IsList(string file) =>
        file.Contains("/i18n/", StringComparison.Ordinal) || file.Contains("/Migrations/", StringComparison.Ordinal) || file.EndsWith("schema.d.ts", StringComparison.Ordinal);

    private static IEnumerable<string> Sources() => new[] { "src", "tests", "client", "docs", "tools", ".ci" }
        .Select(folder => Path.Combine(Root(), folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Root()))
        .Where(f => Kinds.Contains(Path.GetExtension(f), StringComparer.Ordinal) && !Left().IsMatch(f));

    private static string Shown(string file) => Path.GetRelativePath(Root(), file);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GovernanceApi.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    // Split, so that this file does not name what it forbids.
    [GeneratedRegex("registry" + @"\.npmjs|registry\.npm" + @"mirror|api\.nuget" + @"\.org|(^|[\s""'=(])/wor" + @"k/[a-z]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tied();

    [GeneratedRegex("/(node_modules|dist|obj|bin|artifacts|playwright-report|test-results|coverage)/", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Left();
}
