using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>What an installation tells its residents; from the environment.</summary>
/// <param name="Jurisdiction">The division whose complaints are taken.</param>
/// <param name="MapTileTemplate">URL of map tiles with {z}, {x} and {y}; null shows no map.</param>
/// <param name="Controller">Who answers for personal data (PIPL art. 17); null is the jurisdiction itself.</param>
/// <param name="Contact">Where to turn about personal data.</param>
/// <param name="PublicUrl">Address that people use, without a trailing slash; empty makes relative links.</param>
internal sealed record PublicSettings(
    DivisionCode Jurisdiction, string? MapTileTemplate, string? MapAttribution, string? Controller, string Contact, string PublicUrl)
{
    /// <summary>The query code stands behind the #, so that no server or proxy ever logs it.</summary>
    public string TrackUrl(string number, string queryCode) => $"{PublicUrl}/r/track#{number}&{queryCode}";
}
