using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace GovernanceApi.Architecture.Tests;

/// <summary>A module may use another's domain and its Contracts; never its tables, use cases or services.</summary>
public sealed class ModuleWallTests
{
    private const string Root = "GovernanceApi.Application.";
    private static readonly string[] Modules = ["Territory", "Complaints", "GridTasks", "Indicators", "Feeds", "Access", "Audit"];
    private static readonly Assembly Application = typeof(Application.DependencyInjection).Assembly;

    public static TheoryData<string> AllModules => [.. Modules];

    [Theory]
    [MemberData(nameof(AllModules))]
    public void Handlers_take_in_only_their_own_module_contracts_of_others_and_what_is_common(string module)
    {
        var strangers =
            from type in Application.GetTypes()
            where ModuleOf(type) == module
            from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            from parameter in constructor.GetParameters()
            let other = ModuleOf(parameter.ParameterType)
            where other is not null && other != module
            where !parameter.ParameterType.Namespace!.Contains(".Contracts", StringComparison.Ordinal)
            where IsService(parameter.ParameterType)
            select $"{type.FullName} takes {parameter.ParameterType.FullName}";

        strangers.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_table_belongs_to_the_database_of_one_module() =>
        Application.GetTypes().Where(t => t.IsInterface && t.Name.EndsWith("Db", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties().Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)))
            .GroupBy(p => p.PropertyType.GetGenericArguments()[0]).Where(g => g.Count() > 1).Select(g => g.Key.Name).ShouldBeEmpty();

    private static string? ModuleOf(Type type) =>
        type.Namespace is { } name && name.StartsWith(Root, StringComparison.Ordinal)
            ? Array.Find(Modules, m => name == Root + m || name.StartsWith(Root + m + ".", StringComparison.Ordinal))
            : null;

    /// <summary>Interfaces and classes with behaviour; records are values that may travel.</summary>
    private static bool IsService(Type type) => type.IsInterface || (type.IsClass && type.GetMethod("<Clone>$") is null);
}
