using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Public;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Categories;

namespace GovernanceApi.Application.Complaints.Open311;

/// <summary>What may be asked for through Open311: the complaint categories that something can be filed under.</summary>
public sealed record ListServicesQuery(string? JurisdictionId) : IQuery<IReadOnlyList<Service>>;

/// <param name="Code">Six digits of the category.</param>
/// <param name="Group">The branch it belongs to.</param>
/// <param name="Keywords">Names of the branches above it.</param>
public sealed record Service(string Code, string Name, string? Group, IReadOnlyList<string> Keywords);

internal sealed class ListServicesHandler(ITerritoryQuestions territory, PublicSettings settings) : IQueryHandler<ListServicesQuery, IReadOnlyList<Service>>
{
    public async Task<ErrorOr<IReadOnlyList<Service>>> Handle(ListServicesQuery request, CancellationToken cancellationToken) =>
        settings.Refuses(request.JurisdictionId)
            ? Open311Errors.JurisdictionUnknown
            : Open311Services.Of(await territory.NamesAsync(cancellationToken)).ToList();
}

/// <summary>One of them; it has no attributes beyond the fields of the specification.</summary>
public sealed record GetServiceQuery(string Code, string? JurisdictionId) : IQuery<Service>;

internal sealed class GetServiceHandler(ITerritoryQuestions territory, PublicSettings settings) : IQueryHandler<GetServiceQuery, Service>
{
    public async Task<ErrorOr<Service>> Handle(GetServiceQuery request, CancellationToken cancellationToken) =>
        settings.Refuses(request.JurisdictionId) ? Open311Errors.JurisdictionUnknown
        : Open311Services.Of(await territory.NamesAsync(cancellationToken)).FirstOrDefault(s => s.Code == request.Code) is { } service ? service
        : Open311Errors.ServiceUnknown;
}

internal static class Open311Services
{
    public static IEnumerable<Service> Of(TerritoryNames names)
    {
        var parents = names.Categories.Keys.Select(CategoryCode.ParentOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return names.Categories.Where(c => !parents.Contains(c.Key)).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c =>
        {
            List<string> above = [];
            for (var parent = CategoryCode.ParentOf(c.Key); parent is not null; parent = CategoryCode.ParentOf(parent))
            {
                above.Add(names.Category(parent) ?? parent);
            }

            return new Service(c.Key, c.Value, above.Count == 0 ? null : above[^1], above);
        });
    }

    /// <summary>The specification lets a client leave it out where there is only one.</summary>
    public static bool Refuses(this PublicSettings settings, string? jurisdictionId) =>
        !string.IsNullOrEmpty(jurisdictionId) && jurisdictionId != settings.Jurisdiction.Value && jurisdictionId != settings.Jurisdiction.Prefix;
}

/// <summary>Refusals of the Open311 door.</summary>
public static class Open311Errors
{
    public static readonly Error JurisdictionUnknown = Error.NotFound("open311.jurisdiction_unknown", "There is no such jurisdiction_id here.");
    public static readonly Error ServiceUnknown = Error.NotFound("open311.service_unknown", "There is no such service_code.");
    public static readonly Error AddressUnknown = FieldError.Of("AddressString", "open311.address_unknown", "Send lat and long, or an address_string that names a compound or community of your area.");
    public static readonly Error TokenUnknown = Error.NotFound("open311.token_unknown", "There is no such token.");

    /// <summary>Of a ticket that others may not know of, too.</summary>
    public static readonly Error RequestUnknown = TicketErrors.NotFound;
}
