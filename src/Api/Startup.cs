using System.Globalization;
using GovernanceApi.Api.Access;
using GovernanceApi.Api.Access.Clients;
using GovernanceApi.Api.Access.External;
using GovernanceApi.Api.Alliance;
using GovernanceApi.Api.Common;
using GovernanceApi.Api.Complaints;
using GovernanceApi.Api.Complaints.Open311;
using GovernanceApi.Api.Feeds;
using GovernanceApi.Api.Feeds.Changes;
using GovernanceApi.Api.Feeds.Health;
using GovernanceApi.Api.Feeds.Webhooks;
using GovernanceApi.Api.GridTasks;
using GovernanceApi.Api.Indicators;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Api.Territory;
using GovernanceApi.Application;
using GovernanceApi.Infrastructure;
using GovernanceApi.Infrastructure.Access;
using GovernanceApi.Infrastructure.EmbeddedPostgres;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.FileProviders;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace GovernanceApi.Api;

/// <summary>How the parts are put together, in the order a request meets them.</summary>
internal static class Startup
{
    /// <summary>A body is read whole into memory unless its route takes files and sets a limit of its own.</summary>
    private const long LargestJson = 1024 * 1024;

    /// <summary>Forms are those of OAuth and Open311: some lines of text.</summary>
    private const int LargestFormField = 64 * 1024;
    private const int MostFormFields = 100;

    /// <summary>Starts the embedded PostgreSQL, or takes the one that was given.</summary>
    public static async Task<EmbeddedPostgresServer> StartDatabaseAsync(this WebApplicationBuilder builder, CancellationToken cancellationToken)
    {
        var settings = new Settings(builder.Configuration);
        using var logs = LoggerFactory.Create(l => l.AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        var server = await EmbeddedPostgresServer.StartAsync(
            new EmbeddedPostgresOptions { DataDirectory = Path.Combine(settings.Data, "postgres"), ExternalConnectionString = settings.ConnectionString },
            logs.CreateLogger<EmbeddedPostgresServer>(), cancellationToken);
        try
        {
            await server.EnsureDatabaseAsync(server.DefaultDatabase, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public static void AddGovernance(this WebApplicationBuilder builder, EmbeddedPostgresServer database)
    {
        var settings = new Settings(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSerilog(log => log
            .ReadFrom.Configuration(builder.Configuration)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // A failed command is told by whoever meets its exception; EF would print the SQL besides, also where failing is expected.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
            // Keys lie in a folder that only the owner can read; the operations page says how to guard it further.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .Enrich.FromLogContext()
            .WriteTo.Console(new CompactJsonFormatter(), restrictedToMinimumLevel: LogEventLevel.Warning));
        services.AddApplication();
        services.AddInfrastructure(database.ConnectionString(database.DefaultDatabase), new DataFolder(settings.Data), settings.Clock is { } start ? new ShiftedClock(start) : TimeProvider.System);
        services.AddSessionCookie(settings.PublicUrl?.Scheme == Uri.UriSchemeHttps);
        services.AddExternalSignIn(settings);
        services.AddTokenServer(settings, TokenKeyFiles.ReadOrCreate(new DataFolder(settings.Data)));
        services.AddHttpContextAccessor();
        services.AddRateLimits(builder.Configuration);
        services.ConfigureHttpJsonOptions(json => JsonSetup.Configure(json.SerializerOptions));
        services.AddExceptionHandler<FailureHandler>();
        services.AddProblemDetails();
        services.AddContract();
        services.AddTelemetry(builder.Configuration);
        services.AddRequestLimits(builder.Configuration);
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestJson);
        services.Configure<FormOptions>(form => (form.ValueLengthLimit, form.ValueCountLimit, form.KeyLengthLimit) = (LargestFormField, MostFormFields, LargestFormField / 64));
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls($"http://{builder.Configuration["GOV_BIND"] ?? "127.0.0.1"}:{settings.Port}");
        }
    }

    public static void UseGovernance(this WebApplication app)
    {
        // A request that went well is not worth an event that no sink takes.
        app.UseSerilogRequestLogging(options => options.GetLevel = (http, _, failure) =>
            failure is not null || http.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error : LogEventLevel.Debug);
        app.UseRequestLocalization(options =>
        {
            var cultures = new[] { new CultureInfo("zh-CN"), new CultureInfo("en") };
            options.DefaultRequestCulture = new RequestCulture(cultures[0]);
            options.SupportedUICultures = cultures;
            options.SupportedCultures = [CultureInfo.InvariantCulture];
            options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
        });
        app.UseExceptionHandler();
        app.UseProblemsForBareRefusals();
        app.UseSecurityHeaders();
        app.UseClientFiles();
        app.UseRouting();
        app.UseResponseCompression();
        app.UseRequestTimeouts();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<MachineCallers>();
        app.UseMiddleware<RequestGate>();
        app.MapTokenServer();
        app.MapExternalSignIn(app.Services.GetRequiredService<Settings>());
        app.MapContract();
        app.MapOperations();
        app.MapApi();
        app.UseClientPages();
    }

    /// <summary>Migrations, reference data and demo data; progress goes to the console.</summary>
    public static Task PrepareDataAsync(this WebApplication app, CancellationToken cancellationToken) =>
        DatabasePreparation.RunAsync(app.Services, app.Services.GetRequiredService<Settings>().Demo, cancellationToken);

    private static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapSessionEndpoints();
        api.MapTicketEndpoints();
        api.MapUserEndpoints();
        api.MapClientEndpoints();
        api.MapReporterEndpoints();
        api.MapTicketStream();
        api.MapOverviewEndpoints();
        api.MapTerritory();
        api.MapAttachmentEndpoints();
        api.MapGridTaskEndpoints();
        api.MapCatalogueEndpoints();
        api.MapAdmissionEndpoints();
        api.MapPatrolPlanEndpoints();
        api.MapLedgerEndpoints();
        api.MapAllianceEndpoints();
        api.MapDemandEndpoints();
        api.MapResourceEndpoints();
        api.MapProjectEndpoints();
        api.MapPublicListEndpoints();
        api.MapPublicShowingEndpoints();
        api.MapBrandEndpoints();
        api.MapReportEndpoints();
        api.MapMeetingEndpoints();
        api.MapMeetingActionEndpoints();
        api.MapAuthorityGapEndpoints();
        api.MapSchemeEndpoints();
        api.MapEvaluationEndpoints();
        api.MapDeskEndpoints();
        api.MapImportEndpoints();
        api.MapSourceEndpoints();
        api.MapChangeEndpoints();
        api.MapWebhookEndpoints();
        api.MapSystemHealthEndpoints();
        api.MapPublicEndpoints();
        app.MapOpen311();
        RouteCheck.EnsureEveryRouteHasRules(app);
    }
}
