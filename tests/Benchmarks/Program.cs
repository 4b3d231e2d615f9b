using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Indicators;
using GovernanceApi.Benchmarks;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.EmbeddedPostgres;
using GovernanceApi.Infrastructure.GridTasks.Clock;
using GovernanceApi.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

var rows = Option("--rows", 1_000_000);
var rounds = Option("--rounds", 6);
var imports = Option("--imports", 3);
var tasks = Option("--tasks", 0);
var demands = Option("--demands", 0);
var feeds = Option("--feeds", 0);
var only = Array.IndexOf(args, "--only") is >= 0 and var named ? args[named + 1] : "";
var slice = TimeSpan.FromSeconds(Option("--seconds", 2));
const string Password = "benchmark pass 9";

var folder = TestServers.NewFolder();
try
{
    await using var server = await EmbeddedPostgresServer.StartAsync(
        new EmbeddedPostgresOptions
        {
            DataDirectory = Path.Combine(folder, "server"),
            Durable = true,
            DeleteDataOnDispose = true,
            MaxConnections = 250,
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["shared_buffers"] = "2GB", ["max_wal_size"] = "8GB" },
        },
        NullLogger.Instance, CancellationToken.None);
    await server.EnsureDatabaseAsync("benchmark", CancellationToken.None);
    var connectionString = server.ConnectionString("benchmark");
    await RunAsync(connectionString);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

async Task RunAsync(string connectionString)
{
    Console.WriteLine("Starting the product");
    await using var factory = new WebApplicationFactory<GovernanceApi.Api.Settings>().WithWebHostBuilder(host => host
        .UseEnvironment("Production").UseContentRoot(AppContext.BaseDirectory)
        .UseSetting("ConnectionStrings:Governance", connectionString).UseSetting("GOV_DATA", folder).UseSetting("GOV_DEMO", "off")
        .UseSetting("GOV_RATE_LIMIT_FACTOR", "1000").UseSetting("GOV_WEBHOOK_ALLOW_PRIVATE", "on").UseSetting("urls", "http://127.0.0.1:0"));
    factory.UseKestrel(0);
    factory.StartServer();
    var port = new Uri(factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100, MaxPoolSize = 100 });

    await using (var scope = factory.Services.CreateAsyncScope())
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (name, role) in ((string, Role)[])[("dispatcher", Role.CountyDispatcher), ("administrator", Role.Administrator)])
        {
            var made = await scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>().CreateAsync(
                new UserAccount
                {
                    Id = Guid.CreateVersion7(now),
                    UserName = name,
                    DisplayName = "Benchmark",
                    Role = role,
                    AreaCode = Tickets.County,
                    ManagedIn = Tickets.County,
                    CreatedAt = now,
                },
                Password);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException(string.Join(' ', made.Errors.Select(e => e.Description)));
            }
        }
    }

    if (feeds > 0)
    {
        Console.WriteLine("Racing");
        await new FeedContest(port, source, await Caller.SignInAsync(port, "administrator", Password), feeds).RunAsync();
        return;
    }

    if (tasks > 0)
    {
        Console.WriteLine("Generating grid tasks");
        var work = new GridWork(source, tasks);
        await work.FillAsync();
        Console.WriteLine("Racing");
        await new LedgerContest(
            source, await Caller.SignInAsync(port, "dispatcher", Password), factory.Services.GetRequiredService<PatrolClock>(), work).RunAsync();
        return;
    }

    if (demands > 0)
    {
        Console.WriteLine("Generating demands and offerings");
        await new ListsContest(source, await Caller.SignInAsync(port, "dispatcher", Password), demands).RunAsync();
        return;
    }

    Console.WriteLine("Generating tickets");
    var tickets = new Tickets(source, rows);
    await tickets.FillAsync();
    Console.WriteLine("Counting them");
    await factory.Services.GetRequiredService<IRollUps>().RebuildAsync(CancellationToken.None);
    await using (var analyze = source.CreateCommand("vacuum analyze indicators.ticket_facts, indicators.ticket_cells"))
    {
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync();
    }

    var product = await Caller.SignInAsync(port, "dispatcher", Password);
    var closed = await ClosedAsync(source);
    var details = await product.ReadAsync($"/api/v1/tickets/{closed[0]}");
    var overview = await product.ReadAsync("/api/v1/overview");
    await using var limitServer = await LimitServer.StartAsync(
        source, await LimitNames.ReadAsync(source), Readable(details["allowedActions"]!), Readable(overview));
    var limit = Caller.Plain(limitServer.Port);
    await SameBytesAsync(product, limit, closed[0]);

    var depth = Math.Min(500_000, rows / 2);
    var contests = new Contests(product, limit, closed, tickets.Submitted, await Contests.CursorAtAsync(product, depth), depth);
    Console.WriteLine("Racing");
    var outcomes = await Race.RunAsync([.. contests.All.Where(c => c.Name.Contains(only, StringComparison.Ordinal))], rounds, slice);
    List<ImportOutcome> imported = [];
    using (var race = new ImportRace(product, source))
    {
        for (var i = 0; i < imports && (only.Length == 0 || only == "import"); i++)
        {
            imported.Add(await race.RunAsync(i));
        }
    }

    var footprint = only == "import" ? null : await Footprint.MeasureAsync(connectionString, folder, product, Contests.List);
    Console.WriteLine();
    Console.WriteLine(Report.Of(rows, outcomes, imported, footprint));
}

async Task<List<Guid>> ClosedAsync(NpgsqlDataSource source)
{
    await using var command = source.CreateCommand(
        "select id from complaints.tickets where status = 'closed' and number like '%-B%' and repeat_of_id is null order by md5(id::text) limit 2000");
    await using var reader = await command.ExecuteReaderAsync();
    List<Guid> ids = [];
    while (await reader.ReadAsync())
    {
        ids.Add(reader.GetGuid(0));
    }

    return ids;
}

// A limit that answers something else is no limit.
async Task SameBytesAsync(Caller product, Caller limit, Guid id)
{
    foreach (var (path, plain) in ((string, string)[])[
        (Contests.List, "/list"), ($"/api/v1/tickets/{id}", $"/ticket/{id}"), ($"{Contests.List}&q={Uri.EscapeDataString(Tickets.RareTerm)}", $"/search?q={Uri.EscapeDataString(Tickets.RareTerm)}")])
    {
        var (ours, theirs) = (await product.ReadAsync(path), await limit.ReadAsync(plain));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {plain.Split((char[])['/', '?'], 3)[1]}: {ours.ToJsonString().Length} against {theirs.ToJsonString().Length} bytes"));
        foreach (var page in (JsonNode[])[ours, theirs])
        {
            if (page["nextCursor"] is not null)
            {
                page["nextCursor"] = "";
            }
        }

        if (!JsonNode.DeepEquals(ours, theirs))
        {
            throw new InvalidOperationException($"{path} and {plain} answer differently:\n{ours}\n{theirs}");
        }
    }
}

static string Readable(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { Encoder = LimitServer.Json.Encoder });

int Option(string name, int otherwise) =>
    Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
