using Shouldly;
using Xunit;

namespace GovernanceApi.Architecture.Tests;

/// <summary>What is read off the files themselves.</summary>
public sealed class SourceTests
{
    private const int LongestFile = 350;

    [Fact]
    public void No_source_file_is_longer_than_a_person_wants_to_read() =>
        Sources().Where(f => !f.Contains("Migrations", StringComparison.Ordinal))
            .Where(f => File.ReadLines(f).Count() > LongestFile).Select(f => Path.GetFileName(f)).ShouldBeEmpty();

    [Fact]
    public void A_commands_file_is_named_by_its_verb_phrase() =>
        Sources().Where(f => f.Contains("/src/Application/", StringComparison.Ordinal)).Select(f => Path.GetFileName(f))
            .Where(f => f is "Commands.cs" or "Queries.cs" or "Handlers.cs" or "Helpers.cs" or "Utils.cs").ShouldBeEmpty();

    private static IEnumerable<string> Sources()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "GovernanceApi.sln")))
        {
            root = root.Parent!;
        }

        return Directory.EnumerateFiles(Path.Combine(root.FullName, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));
    }
}
