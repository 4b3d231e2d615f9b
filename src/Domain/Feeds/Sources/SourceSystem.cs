using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Domain.Feeds.Sources;

/// <summary>
/// Another system that feeds this one: which machine clients may send for it, what, for which area, and how its members are called.
/// With a row's external id its code tells for good whether the row came before.
/// </summary>
public sealed class SourceSystem : AggregateRoot, IHasArea
{
    public const int CodeLength = 40;
    public const int NameLength = 80;
    public const int MostClients = 10;

    private SourceSystem(Guid id)
        : base(id)
    {
    }

    /// <summary>Lower-case letters, digits and hyphens; never changes.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>12-digit division that its rows lie in, unless they say a narrower one.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Machine clients that may send for it.</summary>
    public IReadOnlyList<Guid> ClientIds { get; private set; } = [];

    public IReadOnlyList<ImportKind> Kinds { get; private set; } = [];

    /// <summary>Of complaints that say none: a category of the lowest level.</summary>
    public string CategoryCode { get; private set; } = "";

    /// <summary>Of complaints that say none.</summary>
    public IntakeChannel Channel { get; private set; }

    /// <summary>At most one for each kind; without one the members are called as our fields are.</summary>
    public IReadOnlyList<SourceMapping> Mappings { get; private set; } = [];

    public bool Active { get; private set; } = true;

    public DateTimeOffset CreatedAt { get; private set; }

    public DivisionCode Area => DivisionCode.From(AreaCode);

    DivisionCode? IHasArea.Area => Area;

    /// <summary>What holds for all rows whose own members do not say otherwise.</summary>
    public ImportSettings Settings => new(Area, Code, CategoryCode, Channel);

    public static SourceSystem Register(Guid id, string code, SourceFacts facts, DateTimeOffset now)
    {
        var source = new SourceSystem(id) { Code = code, CreatedAt = now };
        source.Set(facts);
        source.Raise(new SourceRegistered(code, facts.Area.Value, facts.Kinds));
        return source;
    }

    public void Change(SourceFacts facts)
    {
        Set(facts);
        Raise(new SourceChanged(facts.Area.Value, facts.Kinds, facts.ClientIds, facts.Active));
    }

    /// <summary>Says how the members of one kind are called.</summary>
    public ErrorOr<Success> Map(SourceMapping mapping)
    {
        if (!Kinds.Contains(mapping.Kind))
        {
            return SourceErrors.KindNotSent;
        }

        if (mapping.Check() is { IsError: true } refused)
        {
            return refused.Errors;
        }

        Mappings = [.. Mappings.Where(m => m.Kind != mapping.Kind), mapping];
        Raise(new SourceMapped(mapping.Kind, mapping.Fields.Count));
        return Result.Success;
    }

    public SourceMapping MappingOf(ImportKind kind) => Mappings.FirstOrDefault(m => m.Kind == kind) ?? SourceMapping.Native(kind);

    private void Set(SourceFacts facts)
    {
        Name = facts.Name;
        AreaCode = facts.Area.Value;
        ClientIds = facts.ClientIds;
        Kinds = facts.Kinds;
        CategoryCode = facts.CategoryCode;
        Channel = facts.Channel;
        Active = facts.Active;
    }
}

/// <summary>What an administrator says of a source.</summary>
public sealed record SourceFacts(
    string Name, DivisionCode Area, IReadOnlyList<Guid> ClientIds, IReadOnlyList<ImportKind> Kinds, string CategoryCode, IntakeChannel Channel, bool Active);
