using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>What the residents' pages need to begin with.</summary>
public sealed record GetPublicConfigQuery : IQuery<PublicConfig>;

/// <param name="JurisdictionCode">The 12-digit division whose complaints are taken.</param>
/// <param name="MapTileTemplate">URL of map tiles with {z}, {x} and {y}; null shows no map.</param>
/// <param name="MapCenter">Where the map opens; null while no compound has a place.</param>
public sealed record PublicConfig(
    string JurisdictionCode, string JurisdictionName, string? MapTileTemplate, string? MapAttribution, Location? MapCenter, PrivacyNotice PrivacyNotice);

/// <summary>Told before anything is collected (PIPL art. 17).</summary>
/// <param name="Controller">Who answers for the data.</param>
/// <param name="Purpose">What they are for, in the caller's language.</param>
/// <param name="RetentionMonths">After closing; then name, phone and address are deleted.</param>
/// <param name="Contact">Where to turn to see, correct or delete one's data.</param>
public sealed record PrivacyNotice(string Controller, string Purpose, int RetentionMonths, string Contact);

internal sealed class GetPublicConfigHandler(PublicSettings settings, ITerritoryQuestions territory, TimeProvider clock)
    : IQueryHandler<GetPublicConfigQuery, PublicConfig>
{
    public async Task<ErrorOr<PublicConfig>> Handle(GetPublicConfigQuery request, CancellationToken cancellationToken)
    {
        var name = await territory.DivisionNameAsync(settings.Jurisdiction, cancellationToken) ?? settings.Jurisdiction.Value;
        var center = await territory.CenterAsync(settings.Jurisdiction, cancellationToken);
        var months = await territory.RetentionMonthsAsync(settings.Jurisdiction, BusinessCalendar.DateOf(clock.GetUtcNow()), cancellationToken);
        return new PublicConfig(
            settings.Jurisdiction.Value, name, settings.MapTileTemplate, settings.MapAttribution,
            center is null ? null : new Location(center.Longitude, center.Latitude),
            new PrivacyNotice(settings.Controller ?? name, PlainWords.PrivacyPurpose, months, settings.Contact));
    }
}
