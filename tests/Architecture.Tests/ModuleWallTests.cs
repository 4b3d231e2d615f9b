using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;
using NetArchTest.Rules;
using Shouldly;
using Xunit;

namespace GovernanceApi.Architecture.Tests;

/// <summary>A module may use another's domain ids and values and its <c>Contracts</c>; never its tables, its use cases or its aggregates.</summary>
public sealed class ModuleWallTests
{
    private static readonly Type[] Domain = typeof(AggregateRoot).Assembly.GetTypes();
    private static readonly Type[] Application = typeof(GovernanceApi.Application.DependencyInjection).Assembly.GetTypes();

    private static readonly string[] Modules = ["Territory", "Complaints", "GridTasks", "Alliance", "Indicators", "Feeds", "Access", "Audit"];

    public static TheoryData<string> EveryModule => [.. Modules];

    [Theory]
    [MemberData(nameof(EveryModule))]
    public void Use_cases_ask_another_module_only_through_its_contracts(string module) =>
        Crossing($"GovernanceApi.Application.{module}", Closed(module)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(EveryModule))]
    public void Aggregates_know_no_aggregate_of_another_module(string module) =>
        Crossing($"GovernanceApi.Domain.{module}", Roots(module)).ShouldBeEmpty();

    [Fact]
    public void Every_table_belongs_to_the_database_of_one_module() =>
        Application.Where(t => t.IsInterface && t.Name.EndsWith("Db", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties().Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)))
            .GroupBy(p => p.PropertyType.GetGenericArguments()[0]).Where(g => g.Count() > 1).Select(g => g.Key.Name).ShouldBeEmpty();

    [Fact]
    public void A_hole_in_the_wall_is_seen() =>
        // Complaints' own handlers do use Complaints' tables: asked as if they were another module's, they must be found.
        Crossing("GovernanceApi.Application.Complaints", Names(Application, "GovernanceApi.Application.Complaints", t => t.Name == "IComplaintsDb")).ShouldNotBeEmpty();

    private static string[] Closed(string module) =>
        [.. Modules.Where(m => m != module).SelectMany(m => Names(Application, $"GovernanceApi.Application.{m}", t => !$"{t.Namespace}.".Contains(".Contracts.", StringComparison.Ordinal)))];

    private static string[] Roots(string module) =>
        [.. Modules.Where(m => m != module).SelectMany(m => Names(Domain, $"GovernanceApi.Domain.{m}", t => t.IsSubclassOf(typeof(AggregateRoot))))];

    private static string[] Names(Type[] types, string space, Func<Type, bool> which) =>
        [.. types.Where(t => !t.IsNested && $"{t.Namespace}.".StartsWith(space + ".", StringComparison.Ordinal) && which(t)).Select(t => t.FullName!)];

    private static List<string> Crossing(string space, string[] forbidden)
    {
        if (forbidden.Length == 0)
        {
            return [];
        }

        var assembly = space.StartsWith("GovernanceApi.Domain", StringComparison.Ordinal) ? typeof(AggregateRoot).Assembly : typeof(GovernanceApi.Application.DependencyInjection).Assembly;
        return [.. (Types.InAssembly(assembly).That().ResideInNamespaceStartingWith(space).And().HaveDependencyOnAny(forbidden).GetTypes() ?? []).Select(t => t.FullName!)];
    }
}
