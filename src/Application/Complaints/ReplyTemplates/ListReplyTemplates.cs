using ErrorOr;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.ReplyTemplates;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.ReplyTemplates;

/// <summary>Ready answers by title; at most 500.</summary>
/// <param name="Category">Only those for this category and those for all.</param>
public sealed record ListReplyTemplatesQuery(string? Category) : IQuery<IReadOnlyList<ReplyTemplateRow>>;

/// <param name="CategoryCode">Null for all categories.</param>
public sealed record ReplyTemplateRow(Guid Id, int Revision, string Title, string Text, string? CategoryCode, DateTimeOffset ChangedAt) : IRevisioned
{
    internal static ReplyTemplateRow Of(ReplyTemplate t) => new(t.Id, t.Revision, t.Title, t.Text, t.CategoryCode, t.ChangedAt);
}

internal sealed class ListReplyTemplatesHandler(IComplaintsDb db) : IQueryHandler<ListReplyTemplatesQuery, IReadOnlyList<ReplyTemplateRow>>
{
    private const int Most = 500;

    public async Task<ErrorOr<IReadOnlyList<ReplyTemplateRow>>> Handle(ListReplyTemplatesQuery request, CancellationToken cancellationToken) =>
        await db.ReplyTemplates.Where(t => request.Category == null || t.CategoryCode == null || t.CategoryCode == request.Category)
            .OrderBy(t => t.Title).ThenBy(t => t.Id).Take(Most)
            .Select(t => new ReplyTemplateRow(t.Id, t.Revision, t.Title, t.Text, t.CategoryCode, t.ChangedAt)).ToListAsync(cancellationToken);
}
