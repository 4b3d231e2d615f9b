using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GovernanceApi.Api.OpenApi;

/// <summary>Paths and schemas in alphabetical order, so that the committed document changes only where the contract does.</summary>
internal sealed class SortedDocument : IDocumentFilter
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["Access"] = "Sessions, accounts and roles of staff.",
        ["Territory"] = "Divisions, compounds, grids, units, calendar, categories and rule sets.",
        ["Complaints"] = "Tickets from report to verified closure.",
        ["GridTasks"] = "Work of the grids.",
        ["Alliance"] = "The service alliance: its members and their agreements, its three lists: demands, resources (what members offer) and projects (orders), and its joint meetings.",
        ["Indicators"] = "Counts, rates and roll-ups.",
        ["Feeds"] = "Files and other systems that tickets come from.",
        ["Audit"] = "Who did what, when and why.",
        ["Public"] = "For residents: no sign-in, limited per address.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var paths = new OpenApiPaths();
        foreach (var (path, item) in swaggerDoc.Paths.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            paths.Add(path, item);
        }

        swaggerDoc.Paths = paths;
        if (swaggerDoc.Components?.Schemas is { } schemas)
        {
            schemas.Remove(nameof(Common.NoContent));
            swaggerDoc.Components.Schemas = schemas.OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        }

        swaggerDoc.Tags = swaggerDoc.Paths.SelectMany(p => p.Value.Operations!.Values).SelectMany(o => o.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(t => t.Name!).Distinct().Order(StringComparer.Ordinal).Select(name => new OpenApiTag { Name = name, Description = Descriptions[name] }).ToHashSet();
    }
}
