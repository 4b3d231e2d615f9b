using System.Collections.Frozen;
using System.Reflection;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds;

namespace GovernanceApi.Application.Feeds.Changes;

/// <summary>
/// What programs outside may be told, by the kind of event (the word before the point). A kind stands in one of the two lists; a test
/// fails for one that stands in neither.
/// </summary>
internal static class PublicEvents
{
    /// <summary>What a kind that can move between areas says, last, to those whom it left.</summary>
    public const string Left = "left_area";

    /// <summary>Tickets, grid tasks, the three lists, members and registers.</summary>
    public static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(
    [
        "admission", "agreement", "alliance_member", "calendar_day", "compound", "demand", "division", "external_total", "grid", "grid_task", "grid_task_catalogue", "joint_meeting",
        "ledger", "meeting_action", "neighbour_group", "patrol_plan", "project", "rating", "resident_report", "resource", "rule_set", "service_brand", "slot",
        "ticket", "unit",
    ], StringComparer.Ordinal);

    /// <summary>The desk's own: people, files, drafts, judgements under way, and the machinery.</summary>
    public static readonly FrozenSet<string> Internal = FrozenSet.ToFrozenSet(
    [
        "attachment", "authority_gap", "contribution", "dispatch_precedent", "evaluation", "evaluation_scheme", "feed_batch", "import_batch", "liaison_visit", "machine_client",
        "matching", "quarantined_row",
        "reply_template", "report_comment", "reporter", "saved_view", "source_system", "webhook_subscription",
    ], StringComparer.Ordinal);

    /// <summary>Kinds that move between areas.</summary>
    public static readonly IReadOnlyList<string> Moving = ["grid_task", "ticket"];

    /// <summary>Every event that the code can raise, by its type.</summary>
    public static readonly FrozenDictionary<string, Type> Raised = typeof(DomainEvent).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract).ToFrozenDictionary(TypeOf, StringComparer.Ordinal);

    /// <summary>Every type that can be read or subscribed to, sorted.</summary>
    public static readonly IReadOnlyList<string> Types =
        [.. Raised.Keys.Where(IsPublic).Concat(Moving.Select(k => $"{k}.{Left}")).Order(StringComparer.Ordinal)];

    public static readonly string[] KindList = [.. Kinds.Order(StringComparer.Ordinal)];

    public static bool IsPublic(string type) => Kinds.Contains(EventPattern.KindOf(type));

    /// <summary>True when the pattern stands for at least one type.</summary>
    public static bool Knows(string pattern) => Types.Any(t => EventPattern.Covers(pattern, t));

    /// <summary>Patterns as the database compares them: everything is no condition.</summary>
    public static string[] Condition(IReadOnlyCollection<string> patterns) =>
        patterns.Contains(EventPattern.Everything) ? [] : [.. patterns.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The name stands in the record's constructor; what it takes besides is of no matter to it.</summary>
    private static string TypeOf(Type happened)
    {
        var constructor = happened.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single();
        object?[] nothing = [.. constructor.GetParameters().Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null)];
        return ((DomainEvent)constructor.Invoke(nothing)).Type;
    }
}
