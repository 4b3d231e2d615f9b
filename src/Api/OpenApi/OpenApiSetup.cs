using GovernanceApi.Api.Access.Clients;
using GovernanceApi.Application.Common.Access;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GovernanceApi.Api.OpenApi;

/// <summary>The contract: generated from the routes and the XML comments, served at /openapi/v1.json.</summary>
internal static class OpenApiSetup
{
    public static void AddContract(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "GovernanceApi",
                Version = "1",
                Description = "Community governance: complaints from report to verified closure. Errors are RFC 9457 problem details with a stable code; "
                    + "lists are keyset-paged; changes carry If-Match and Idempotency-Key.",
                License = new OpenApiLicense { Name = "Apache-2.0", Url = new Uri("https://www.apache.org/licenses/LICENSE-2.0") },
            });
            options.AddServer(new OpenApiServer { Url = "/", Description = "This server" });
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.UseAllOfToExtendReferenceSchemas();
            options.CustomSchemaIds(SchemaNames.Of);
            foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "GovernanceApi.*.xml").Order(StringComparer.Ordinal))
            {
                options.IncludeXmlComments(file);
            }

            options.AddSecurityDefinition("session", new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "gov",
                Description = "Session cookie of POST /api/v1/session.",
            });
            options.AddSecurityDefinition(RouteRulesFilter.Client, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Description = "Access token of a machine client, as Authorization: Bearer. Client authentication: client_secret_basic, client_secret_post, or private_key_jwt (RFC 7523).",
                Flows = new OpenApiOAuthFlows
                {
                    ClientCredentials = new OpenApiOAuthFlow
                    {
                        TokenUrl = new Uri(TokenServer.TokenPath, UriKind.Relative),
                        Scopes = ClientScopes.All.ToDictionary(s => s, s => $"Grants {string.Join(", ", ClientScopes.PermissionsOf(s))}.", StringComparer.Ordinal),
                    },
                },
            });
            options.OperationFilter<RouteRulesFilter>();
            options.SchemaFilter<SchemaFilter>();
            options.DocumentFilter<ChangeSchemas>();
            options.DocumentFilter<ClosedRequests>();
            options.DocumentFilter<SortedDocument>();
        });
        services.AddTransient<ISerializerDataContractResolver>(provider =>
            new OptionalContracts(provider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));
    }

    public static void MapContract(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        // In a branch of its own: the middleware would look at every request.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal), branch => branch.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.SwaggerEndpoint("/openapi/v1.json", "GovernanceApi v1");
        }));
    }
}
