using FluentValidation;
using GovernanceApi.Application.Access;
using GovernanceApi.Application.Alliance;
using GovernanceApi.Application.Audit.Contracts;
using GovernanceApi.Application.Audit.Entries;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.Feeds;
using GovernanceApi.Application.GridTasks;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Application.Territory;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application;

public static class DependencyInjection
{
    /// <summary>Use cases, their validators and the pipeline; the order of the behaviours is the pipeline.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        var assembly = typeof(DependencyInjection).Assembly;
        ValidatorOptions.Global.LanguageManager = new ValidationSentences();
        services.AddScoped<CallContext>();
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<Sender>();
        services.AddAccess();
        services.AddTerritory();
        services.AddComplaints();
        services.AddGridTasks();
        services.AddAlliance();
        services.AddFeeds();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(CommandBehavior<,>));
        services.AddScoped<TicketClockwork>();
        services.AddScoped<TicketDesk>();
        services.AddScoped<TicketPlaces>();
        services.AddScoped<TicketIntakeDesk>();
        services.AddScoped<TicketDispatcher>();
        services.AddScoped<TicketRows>();
        services.AddScoped<ITicketAnswers, TicketAnswers>();
        services.AddScoped<TicketSearch>();
        services.AddScoped<DuplicateFinder>();
        services.AddScoped<BulkDesk>();
        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddScoped<IGridTaskIntake, GridTaskIntake>();
        services.AddValidatorsFromAssembly(assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        foreach (var handler in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }))
        {
            foreach (var contract in handler.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
            {
                services.AddScoped(contract, handler);
            }
        }

        return services;
    }
}
