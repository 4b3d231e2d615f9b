using GovernanceApi.Api;

var builder = WebApplication.CreateBuilder(args);
await using var database = await builder.StartDatabaseAsync();
builder.AddGovernance(database);
var app = builder.Build();
app.UseGovernance();
await app.PrepareDataAsync();
await app.StartAsync();
await app.PrintWelcomeAsync(database);
await app.WaitForShutdownAsync();

/// <summary>Public so that the test host can start the same program.</summary>
public partial class Program;
