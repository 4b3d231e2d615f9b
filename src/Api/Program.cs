using GovernanceApi.Api;
using GovernanceApi.Api.Common;
using GovernanceApi.Infrastructure.EmbeddedPostgres;

using var interruption = new Interruption();
try
{
    var builder = WebApplication.CreateBuilder(args);
    await using var database = await builder.StartDatabaseAsync(interruption.Token);
    builder.AddGovernance(database);
    var app = builder.Build();
    app.UseGovernance();
    await app.PrepareDataAsync(interruption.Token);
    await app.StartAsync(interruption.Token);
    await app.PrintWelcomeAsync(database);
    await app.WaitForShutdownAsync(interruption.Token);
}
catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
{
    Console.WriteLine("Stopped before the start was complete.");
}
catch (EmbeddedPostgresException refusal)
{
    // The message tells the operator what to do; a stack trace would only hide it.
    await Console.Error.WriteLineAsync(refusal.Message);
    Environment.ExitCode = 1;
}

/// <summary>Public so that the test host can start the same program.</summary>
public partial class Program;
