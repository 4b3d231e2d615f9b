using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using MediatR;
using Shouldly;
using Xunit;

namespace GovernanceApi.Architecture.Tests;

public sealed class UseCaseTests
{
    private static readonly Type[] Application = typeof(Sender).Assembly.GetTypes();

    [Fact]
    public void Handlers_are_sealed_and_nobody_elses_business() => Open(Application).ShouldBeEmpty();

    [Fact]
    public void A_command_that_holds_text_numbers_or_lists_has_a_validator() => Unvalidated(Application).ShouldBeEmpty();

    [Fact]
    public void Every_request_has_one_handler()
    {
        var handled = Application.SelectMany(t => t.GetInterfaces()).Where(IsHandler).Select(i => i.GetGenericArguments()[0]).ToList();

        Requests(Application).Except(handled).ShouldBeEmpty();
        handled.Count.ShouldBe(handled.Distinct().Count());
    }

    [Fact]
    public void Planted_violations_are_seen()
    {
        Open([typeof(OpenHandler)]).ShouldBe([typeof(OpenHandler)]);
        Unvalidated([typeof(UnvalidatedCommand)]).ShouldBe([typeof(UnvalidatedCommand)]);
    }

    private static List<Type> Open(Type[] types) =>
        [.. types.Where(t => t is { IsClass: true, IsAbstract: false } && t.GetInterfaces().Any(IsHandler) && (!t.IsSealed || t.IsVisible))];

    /// <summary>Commands that only the product's own jobs send are internal: they bring nothing from outside.</summary>
    private static List<Type> Unvalidated(Type[] types)
    {
        var validated = types.SelectMany(t => t.GetInterfaces()).Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>))
            .Select(i => i.GetGenericArguments()[0]).ToHashSet();
        return [.. Requests(types).Where(r => r.IsVisible && typeof(ICommand).IsAssignableFrom(r) && !validated.Contains(r) && r.GetProperties().Any(p => NeedsChecking(p.PropertyType)))];
    }

    /// <summary>An id, a yes or no, a word of an enum and a moment are right as soon as they can be read.</summary>
    private static bool NeedsChecking(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { } plain && !plain.IsEnum && plain != typeof(Guid) && plain != typeof(bool)
        && plain != typeof(DateTimeOffset) && plain != typeof(DateOnly) && plain.Name != "EqualityContract";

    private static IEnumerable<Type> Requests(Type[] types) =>
        types.Where(t => t is { IsClass: true, IsAbstract: false } && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)));

    private static bool IsHandler(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>);

    public sealed record UnvalidatedCommand(string Text) : ICommand<int>;

#pragma warning disable MA0053 // Open on purpose: the check has to see it.
    public class OpenHandler : ICommandHandler<UnvalidatedCommand, int>
    {
        public Task<ErrorOr.ErrorOr<int>> Handle(UnvalidatedCommand request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
#pragma warning restore MA0053
}
