using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>Another system that feeds this one.</summary>
/// <param name="Code">Names it in addresses and, with a row's external id, for good.</param>
/// <param name="AreaCode">12-digit division that its rows lie in, unless they say a narrower one.</param>
/// <param name="ClientIds">Machine clients that may send for it.</param>
/// <param name="CategoryCode">Of complaints that say none.</param>
/// <param name="Channel">Of complaints that say none.</param>
/// <param name="Mappings">How its members are called, kind by kind; a kind without one is sent under our own names.</param>
public sealed record SourceDetails(
    Guid Id, string Code, string Name, string AreaCode, IReadOnlyList<Guid> ClientIds, IReadOnlyList<ImportKind> Kinds, string CategoryCode, IntakeChannel Channel, bool Active,
    IReadOnlyList<MappingDetails> Mappings, DateTimeOffset CreatedAt, int Revision) : IRevisioned
{
    internal static SourceDetails Of(SourceSystem source) => new(
        source.Id, source.Code, source.Name, source.AreaCode, source.ClientIds, source.Kinds, source.CategoryCode, source.Channel, source.Active,
        [.. source.Kinds.Select(k => MappingDetails.Of(source.MappingOf(k), source.Mappings.Any(m => m.Kind == k)))], source.CreatedAt, source.Revision);
}

/// <param name="Own">False while the source sends under our own names.</param>
/// <param name="Fields">What each member is.</param>
/// <param name="KnownFields">What members may be.</param>
/// <param name="RequiredFields">Without a member for each of these no row can be taken.</param>
public sealed record MappingDetails(
    ImportKind Kind, bool Own, IReadOnlyList<FieldMapping> Fields, bool IgnoreOthers, IReadOnlyList<ImportField> KnownFields, IReadOnlyList<ImportField> RequiredFields)
{
    internal static MappingDetails Of(SourceMapping mapping, bool own) => new(
        mapping.Kind, own, mapping.Fields, mapping.IgnoreOthers, [.. ImportFields.Of(mapping.Kind), ImportField.ChangedAt], ImportFields.RequiredOf(mapping.Kind));
}
