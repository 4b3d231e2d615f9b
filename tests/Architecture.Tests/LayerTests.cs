using System.Reflection;
using NetArchTest.Rules;
using Shouldly;
using Xunit;

namespace GovernanceApi.Architecture.Tests;

/// <summary>Dependencies point inward only.</summary>
public sealed class LayerTests
{
    private static readonly Assembly Domain = typeof(Domain.Common.Entity).Assembly;
    private static readonly Assembly Application = typeof(Application.DependencyInjection).Assembly;
    private static readonly Assembly Infrastructure = typeof(Infrastructure.DependencyInjection).Assembly;

    [Fact]
    public void The_domain_knows_no_other_layer_and_no_framework() =>
        Domain.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n != "ErrorOr" && !n.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void The_application_knows_neither_the_database_driver_nor_the_api() =>
        Application.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("Npgsql", StringComparison.Ordinal) || n is "GovernanceApi.Infrastructure" or "GovernanceApi.Api").ShouldBeEmpty();

    [Fact]
    public void The_infrastructure_does_not_know_the_api() =>
        Infrastructure.GetReferencedAssemblies().Select(a => a.Name).ShouldNotContain("GovernanceApi.Api");

    [Fact]
    public void Only_messaging_and_registration_know_the_mediator() =>
        Types.InAssembly(Application).That().DoNotResideInNamespace("GovernanceApi.Application.Common.Messaging").And().DoNotHaveName("DependencyInjection")
            .Should().NotHaveDependencyOn("MediatR.IMediator").GetResult().IsSuccessful.ShouldBeTrue();

    [Fact]
    public void Handlers_are_sealed_and_internal()
    {
        var handlers = Application.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Handler", StringComparison.Ordinal)).ToList();
        handlers.Count.ShouldBeGreaterThan(40);
        handlers.Where(t => !t.IsSealed || t.IsPublic).ShouldBeEmpty();
    }
}
