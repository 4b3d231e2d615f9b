using ErrorOr;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Territory.Categories;

/// <summary>All complaint categories by name; public reference data.</summary>
public sealed record ListPublicCategoriesQuery : IQuery<IReadOnlyList<PublicCategory>>;

/// <param name="Code">Six digits, two to a level.</param>
/// <param name="Level">1 to 3.</param>
/// <param name="NameEn">English name; null where a category has none.</param>
public sealed record PublicCategory(string Code, string? ParentCode, int Level, string Name, string? NameEn);

internal sealed class ListPublicCategoriesHandler(TerritoryBooks books) : IQueryHandler<ListPublicCategoriesQuery, IReadOnlyList<PublicCategory>>
{
    public async Task<ErrorOr<IReadOnlyList<PublicCategory>>> Handle(ListPublicCategoriesQuery request, CancellationToken cancellationToken) =>
        (await books.CategoriesAsync(cancellationToken)).All
            .Select(c => new PublicCategory(c.Code, c.ParentCode, c.Level, c.Name, c.NameEn)).ToList();
}
