using System.Reflection;
using GovernanceApi.Application;
using GovernanceApi.Domain.Common;
using GovernanceApi.Infrastructure;
using NetArchTest.Rules;
using Shouldly;
using Xunit;

namespace GovernanceApi.Architecture.Tests;

/// <summary>Dependencies point inward: Api → Infrastructure → Application → Domain.</summary>
public sealed class LayerTests
{
    private static readonly Assembly DomainLayer = typeof(AggregateRoot).Assembly;
    private static readonly Assembly ApplicationLayer = typeof(Application.DependencyInjection).Assembly;
    private static readonly Assembly InfrastructureLayer = typeof(DataFolder).Assembly;
    private static readonly Assembly ApiLayer = typeof(Program).Assembly;

    [Fact]
    public void The_domain_knows_no_other_layer_and_no_package_but_one() =>
        Foreign(DomainLayer, "ErrorOr").ShouldBeEmpty();

    [Fact]
    public void The_application_knows_neither_the_database_driver_nor_HTTP() =>
        Depending(ApplicationLayer, "GovernanceApi.Infrastructure", "GovernanceApi.Api", "Npgsql", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc").ShouldBeEmpty();

    [Fact]
    public void The_infrastructure_does_not_know_the_Api() => Depending(InfrastructureLayer, "GovernanceApi.Api").ShouldBeEmpty();

    [Fact]
    public void The_Api_touches_the_infrastructure_only_where_it_is_put_together() =>
        Depending(ApiLayer, "GovernanceApi.Infrastructure").Except(["Program", "GovernanceApi.Api.Startup", "GovernanceApi.Api.Welcome", "GovernanceApi.Api.Common.Operations"], StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Fact]
    public void Only_messaging_and_registration_know_the_mediator() =>
        Depending(ApplicationLayer, "MediatR.IMediator", "MediatR.ISender", "MediatR.IPublisher").Where(n => !n.StartsWith("GovernanceApi.Application.Common.Messaging.", StringComparison.Ordinal))
            .Except(["GovernanceApi.Application.DependencyInjection"], StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void A_dependency_that_is_there_is_seen()
    {
        // The application does depend on the domain: a check that is blind would say no.
        Depending(ApplicationLayer, "GovernanceApi.Domain").ShouldNotBeEmpty();
        Foreign(ApplicationLayer, "ErrorOr").ShouldNotBeEmpty();
    }

    private static List<string> Foreign(Assembly assembly, string allowed) =>
        [.. assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n != allowed && !n.StartsWith("System", StringComparison.Ordinal) && n != "netstandard")];

    /// <summary>Top-level types of the assembly that use one of these namespaces.</summary>
    private static List<string> Depending(Assembly assembly, params string[] namespaces) =>
        [.. (Types.InAssembly(assembly).That().HaveDependencyOnAny(namespaces).GetTypes() ?? [])
            .Select(t => (t.FullName ?? t.Name).Split('+', '/')[0]).Where(n => !n.StartsWith('<')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
