using GovernanceApi.Infrastructure.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Prometheus;

namespace GovernanceApi.Api.Common;

/// <summary>Health, metrics and traces.</summary>
internal static class Operations
{
    /// <summary>Traces go to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> when it is set; metrics are served when <c>GOV_METRICS_TOKEN</c> is.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHealthChecks().AddDatabaseReadiness();
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            services.AddOpenTelemetry()
                .WithTracing(t => t.AddAspNetCoreInstrumentation().AddSource("Npgsql").AddOtlpExporter())
                .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
        }
    }

    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        if (app.Configuration["GOV_METRICS_TOKEN"] is { Length: > 0 } token)
        {
            app.MapMetrics("/metrics").AddEndpointFilter(async (context, next) =>
                context.HttpContext.Request.Headers.Authorization == $"Bearer {token}" ? await next(context) : TypedResults.Unauthorized());
        }
    }
}
