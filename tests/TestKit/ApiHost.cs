using GovernanceApi.Application.Access.Users;
using GovernanceApi.Domain.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace GovernanceApi.TestKit;

/// <summary>The real product on a database of its own; only the clock can be moved. One per test class (<c>IClassFixture</c>).</summary>
public class ApiHost : IAsyncDisposable
{
    private readonly string data = TestServers.NewFolder();
    private readonly List<WebApplicationFactory<Program>> others = [];
    private TestDatabase? database;
    private WebApplicationFactory<Program>? factory;

    /// <summary>A Wednesday morning in Asia/Shanghai, well inside the known calendar.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 11, 1, 30, 0, TimeSpan.Zero);

    public const string Password = "correct horse 42";

    /// <summary>The product's clock: stands still unless moved.</summary>
    public FakeTimeProvider Clock { get; } = new(Start);

    public IServiceProvider Services => factory!.Services;

    public string ConnectionString => database!.ConnectionString;

    /// <summary>GOV_DATA of this host.</summary>
    public string DataFolder => data;

    /// <summary>Template to start from; classes that need demo data override it.</summary>
    protected virtual bool Demo => false;

    /// <summary>Many times the usual limits, for whole journeys come from one address; 1 for tests of the limits.</summary>
    protected virtual int RateLimitFactor => 1000;

    /// <summary>GOV_CLAMD; null scans nothing.</summary>
    protected virtual string? Scanner => null;

    /// <summary>On a server that relaxes nothing, for tests of what survives.</summary>
    protected virtual bool Durable => false;

    /// <summary>The clock that the product gets; tests of programs that have a clock of their own give it that of the machine.</summary>
    protected virtual TimeProvider Time => Clock;

    /// <summary>Listens on a port of 127.0.0.1, for programs that come over the network; otherwise everything stays in the process.</summary>
    protected virtual bool OnNetwork => false;

    /// <summary>Where it listens, without a slash at the end; only <see cref="OnNetwork"/>.</summary>
    public string Address => Base.GetLeftPart(UriPartial.Authority);

    /// <summary>Settings and services of their own, for tests of what reaches outside.</summary>
    protected virtual void Configure(IWebHostBuilder host)
    {
    }

    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync(PrepareAsync, Demo ? "demo" : "schema", Durable);
        factory = Create(ConnectionString, Time);
        if (OnNetwork)
        {
            factory.UseKestrel(0);
            factory.StartServer();
        }
        else
        {
            // Starts the host.
            _ = factory.Server;
        }
    }

    /// <summary>Ends the process's part of the product and starts another on the same database and data folder.</summary>
    public async Task RestartAsync()
    {
        await factory!.DisposeAsync();
        factory = Create(ConnectionString, Clock);
        _ = factory.Server;
    }

    /// <summary>Another process of the product on the same database and data folder; ends with this host.</summary>
    public IServiceProvider StartAnother()
    {
        var other = Create(ConnectionString, Clock);
        others.Add(other);
        return other.Services;
    }

    /// <summary>A caller without a session of another process of the product, on the same database and data folder.</summary>
    public ApiClient AnonymousElsewhere()
    {
        StartAnother();
        return new(others[^1].CreateDefaultClient(new Uri("http://localhost"), new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler()));
    }

    /// <summary>A caller without a session.</summary>
    public ApiClient Anonymous() => new(factory!.CreateDefaultClient(Base, new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler()));

    /// <summary>An HTTP client of the product without cookies, as programs use it.</summary>
    public HttpClient Program() => factory!.CreateDefaultClient(Base);

    private Uri Base => OnNetwork ? factory!.ClientOptions.BaseAddress : new Uri("http://localhost");

    /// <summary>Makes an account and signs it in over HTTP.</summary>
    /// <param name="areaCode">Of an alliance member's agent: the county whose alliance it is.</param>
    public async Task<ApiClient> SignInAsync(Role role, string? areaCode = null, Guid? unitId = null, Guid? memberId = null)
    {
        var user = await CreateUserAsync(role, areaCode, unitId, memberId: memberId);
        var client = Anonymous();
        await client.SignInAsync(user.UserName!, Password);
        return client;
    }

    /// <param name="managedIn">Where handlers of a unit are looked after; others in their own area.</param>
    public async Task<UserAccount> CreateUserAsync(Role role, string? areaCode = null, Guid? unitId = null, string? managedIn = null, Guid? memberId = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var id = Guid.CreateVersion7(Clock.GetUtcNow());
        var user = new UserAccount
        {
            Id = id,
            UserName = $"{role}-{id:N}"[..40],
            DisplayName = $"Test {role}",
            Role = role,
            AreaCode = memberId is null ? areaCode : null,
            UnitId = unitId,
            MemberId = memberId,
            ManagedIn = managedIn ?? areaCode,
            CreatedAt = Clock.GetUtcNow(),
        };
        var created = await scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>().CreateAsync(user, Password);
        return created.Succeeded ? user : throw new InvalidOperationException(string.Join(' ', created.Errors.Select(e => e.Description)));
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var other in others)
        {
            await other.DisposeAsync();
        }

        if (factory is not null)
        {
            await factory.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        Directory.Delete(data, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task PrepareAsync(string connectionString)
    {
        await using var preparing = Create(connectionString, Clock);
        _ = preparing.Server;
    }

    private WebApplicationFactory<Program> Create(string connectionString, TimeProvider clock) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Governance", connectionString)
                .UseSetting("GOV_DATA", data)
                .UseSetting("GOV_DEMO", Demo ? "on" : "off")
                .UseSetting("GOV_DEMO_PASSWORD", Password)
                .UseSetting("GOV_RATE_LIMIT_FACTOR", RateLimitFactor.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .UseSetting("GOV_CLAMD", Scanner)
                .UseSetting("GOV_BACKGROUND", "off")
                .ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(clock)));
            Configure(host);
        });
}
