using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Domain.Feeds.Sources;

public static class SourceErrors
{
    public static readonly Error NotFound = Error.NotFound("sources.not_found", "There is no such source.");
    public static readonly Error CodeTaken = Error.Conflict("sources.code_taken", "Another source has this code.");
    public static readonly Error ClientUnknown = Error.Conflict("sources.client_unknown", "There is no such machine client in your area.");
    public static readonly Error Inactive = Error.Conflict("sources.inactive", "The source is switched off.");
    public static readonly Error KindNotSent = Error.Conflict("sources.kind_not_sent", "The source does not send rows of this kind.");
    public static readonly Error KindNotFed = Error.Conflict("sources.kind_not_fed", "Rows of this kind are not fed by a source.");
    public static readonly Error FieldTwice = Error.Conflict("sources.field_twice", "A member or a field is mapped twice.");
    public static readonly Error FieldOfOtherKind = Error.Conflict("sources.field_of_other_kind", "A member is mapped to a field that this kind does not have.");
    public static readonly Error RequiredUnmapped = Error.Conflict("sources.required_unmapped", "A field that this kind needs is not mapped.");

    /// <summary>Kinds that a person hands in, with the right of their own account, and no program.</summary>
    public static bool IsFed(ImportKind kind) => kind is not (ImportKind.AllianceMembers or ImportKind.Demands or ImportKind.Resources);
}

public sealed record SourceRegistered(string Code, string Area, IReadOnlyList<ImportKind> Kinds) : DomainEvent("source_system.registered");

public sealed record SourceChanged(string Area, IReadOnlyList<ImportKind> Kinds, IReadOnlyList<Guid> ClientIds, bool Active) : DomainEvent("source_system.changed");

public sealed record SourceMapped(ImportKind Kind, int Fields) : DomainEvent("source_system.mapped");
