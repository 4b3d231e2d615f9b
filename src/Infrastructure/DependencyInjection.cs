using GovernanceApi.Application.Access;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Access.Setup;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Alliance;
using GovernanceApi.Application.Audit;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints;
using GovernanceApi.Application.Feeds;
using GovernanceApi.Application.GridTasks;
using GovernanceApi.Application.Territory;
using GovernanceApi.Infrastructure.Access;
using GovernanceApi.Infrastructure.Alliance;
using GovernanceApi.Infrastructure.Clocks;
using GovernanceApi.Infrastructure.Complaints;
using GovernanceApi.Infrastructure.Feeds;
using GovernanceApi.Infrastructure.GridTasks;
using GovernanceApi.Infrastructure.Indicators;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.Infrastructure.Persistence.Seed.Access;
using GovernanceApi.Infrastructure.Persistence.Seed.Alliance;
using GovernanceApi.Infrastructure.Persistence.Seed.Complaints;
using GovernanceApi.Infrastructure.Persistence.Seed.GridTasks;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GovernanceApi.Infrastructure;

public static class DependencyInjection
{
    private const int DriversPoolSize = 100;
    private const int PoolSize = 40;

    /// <summary>Everything behind the use cases: database, keys, files, background work.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, string connectionString, DataFolder data, TimeProvider clock)
    {
        services.AddSingleton(data);
        services.AddSingleton(clock);
        services.AddSingleton(new Cursors(SecretFile.ReadOrCreate(data.Keys, "cursor.key")));
        services.AddDataProtection().SetApplicationName("GovernanceApi").PersistKeysToFileSystem(new DirectoryInfo(data.Keys));
        services.AddSingleton(new FingerprintKey(SecretFile.ReadOrCreate(data.Keys, "fingerprint.key")));
        services.AddPersistence(connectionString);
        services.AddIdentity();
        services.AddMemoryCache();
        services.AddSingleton<DemoAccounts>();
        services.AddScoped<ISeeder, TerritorySeeder>();
        services.AddScoped<ISeeder, DemoTerritorySeeder>();
        services.AddScoped<ISeeder, DemoAccountSeeder>();
        services.AddScoped<ISeeder, DemoGridWorkSeeder>();
        services.AddScoped<ISeeder, DemoTicketSeeder>();
        services.AddScoped<ISeeder, DemoStewardTaskSeeder>();
        services.AddScoped<ISeeder, DemoCoverageSeeder>();
        services.AddScoped<ISeeder, DemoPatrolSeeder>();
        services.AddScoped<ISeeder, DemoAllianceSeeder>();
        services.AddScoped<ISeeder, DemoListsSeeder>();
        services.AddScoped<ISeeder, DemoMeetingSeeder>();
        services.AddScoped<ISeeder, DemoAnsweringSeeder>();
        services.AddScoped<ISeeder, DemoEvaluationSeeder>();
        services.AddScoped<IUserDirectory, UserDirectory>();
        services.AddScoped<IClientDirectory, ClientDirectory>();
        services.AddComplaints(data);
        services.AddFeedJobs();
        services.AddGridTaskJobs();
        services.AddSingleton<ClockRound>();
        services.AddSingleton<AllianceClock>();
        services.AddHostedService<MinuteClock<AllianceClock>>();
        services.AddIndicators();
        services.AddSingleton(new SetupToken(SecretFile.ReadOrCreate(data.Keys, "setup.key")));
        return services;
    }

    private static void AddPersistence(this IServiceCollection services, string connectionString)
    {
        var pooled = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100 };
        if (pooled.MaxPoolSize == DriversPoolSize)
        {
            // Two processes fit under PostgreSQL's usual 100 connections; whoever comes while all are busy waits its turn instead of
            // being turned away by the server. A size of your own in the connection string stands.
            pooled.MaxPoolSize = PoolSize;
        }

        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(pooled.ConnectionString).Build());
        services.AddDbContextPool<GovernanceDbContext>((provider, options) => DatabaseSetup.Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<ChangeRecorder>();
        services.AddScoped<IAccessDb>(provider => provider.GetRequiredService<GovernanceDbContext>());
        services.AddScoped<IComplaintsDb>(provider => provider.GetRequiredService<GovernanceDbContext>());
        services.AddScoped<IAuditDb>(provider => provider.GetRequiredService<GovernanceDbContext>());
        services.AddScoped<IGridTasksDb>(provider => provider.GetRequiredService<GovernanceDbContext>());
        services.AddScoped<IAllianceDb>(provider => provider.GetRequiredService<GovernanceDbContext>());
        services.AddScoped<IFeedsDb>(provider => provider.GetRequiredService<GovernanceDbContext>());
        services.AddScoped<ITerritoryDb>(provider => provider.GetRequiredService<GovernanceDbContext>());
    }

    private static void AddIdentity(this IServiceCollection services) =>
        services.AddIdentityCore<UserAccount>(options =>
            {
                // Length over composition; long enough to resist guessing together with the lockout.
                options.Password.RequiredLength = 10;
                options.Password.RequiredUniqueChars = 4;
                options.Password.RequireDigit = true;
                options.Password.RequireLowercase = true;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
            })
            .AddEntityFrameworkStores<GovernanceDbContext>();
}
