namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>Fills tables after the migrations, again at every start: it must find out by itself what is there already.</summary>
internal interface ISeeder
{
    /// <summary>Lower ones run first.</summary>
    int Order { get; }

    /// <summary>True for clearly synthetic demo data, false for reference data that the product needs.</summary>
    bool IsDemo { get; }

    /// <summary>One short line for the console, e.g. "divisions".</summary>
    string Name { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
