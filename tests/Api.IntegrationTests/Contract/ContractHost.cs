using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>The product once, with the document it serves.</summary>
public sealed class ContractHost : ApiHost, IAsyncLifetime
{
    public JsonObject Document { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        Document = JsonNode.Parse(await Anonymous().Http.GetStringAsync("/openapi/v1.json"))!.AsObject();
    }
}

/// <summary>Files under <c>docs/api</c> that tests write: a difference fails, <c>GOV_UPDATE_CONTRACT=1</c> rewrites.</summary>
internal static class CommittedFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };

    public static string PathOf(string name) => Path.Combine(Root(), "docs", "api", name);

    public static string Readably(JsonNode json) => json.ToJsonString(Readable) + "\n";

    public static void ShouldBe(string name, string content)
    {
        var path = PathOf(name);
        if (Environment.GetEnvironmentVariable("GOV_UPDATE_CONTRACT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
            return;
        }

        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        if (committed != content)
        {
            var (line, was, now) = FirstDifference(committed, content);
            throw new ShouldAssertException(
                $"docs/api/{name} is not what the code says, first at line {line}:\n  committed: {was}\n  code:      {now}\nRun the tests with GOV_UPDATE_CONTRACT=1 and review the difference.");
        }
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GovernanceApi.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    private static (int Line, string Was, string Now) FirstDifference(string committed, string content)
    {
        var (was, now) = (committed.Split('\n'), content.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return (line + 1, was.ElementAtOrDefault(line) ?? "(end)", now.ElementAtOrDefault(line) ?? "(end)");
    }
}
