using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.ReplyTemplates;
using GovernanceApi.Application.Complaints.SavedViews;

namespace GovernanceApi.Api.Complaints;

internal static class DeskEndpoints
{
    public static void MapDeskEndpoints(this IEndpointRouteBuilder api)
    {
        var views = api.MapGroup("/saved-views").WithTags("Complaints");
        views.MapRead<IReadOnlyList<SavedViewRow>>("", ListSavedViews, Permissions.TicketsRead);
        views.MapCreate<SavedViewRow>("", SaveView, Permissions.TicketsRead);
        views.MapRemove("/{id:guid}", RemoveView, Permissions.TicketsRead);

        var templates = api.MapGroup("/reply-templates").WithTags("Complaints");
        templates.MapRead<IReadOnlyList<ReplyTemplateRow>>("", ListReplyTemplates, Permissions.TemplatesRead);
        templates.MapCreate<ReplyTemplateRow>("", CreateReplyTemplate, Permissions.TemplatesMaintain);
        templates.MapMergePatch<ReplyTemplateRow>("/{id:guid}", ChangeReplyTemplate, Permissions.TemplatesMaintain);
        templates.MapRemove("/{id:guid}", RemoveReplyTemplate, Permissions.TemplatesMaintain);
    }

    /// <summary>The caller's own views and the shared ones, by name.</summary>
    private static async Task<IResult> ListSavedViews(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListSavedViewsQuery(), cancellationToken));

    /// <summary>Saves a list's filters under a name.</summary>
    private static async Task<IResult> SaveView(SaveViewCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), v => $"/api/v1/saved-views/{v.Id}");

    /// <summary>Removes a view of one's own.</summary>
    private static async Task<IResult> RemoveView(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Done(await sender.Send(new RemoveViewCommand(id), cancellationToken));

    /// <summary>Ready answers, by title.</summary>
    /// <param name="category">Only those for this category and those for all.</param>
    private static async Task<IResult> ListReplyTemplates(string? category, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListReplyTemplatesQuery(category), cancellationToken));

    /// <summary>Writes a ready answer.</summary>
    private static async Task<IResult> CreateReplyTemplate(CreateReplyTemplateCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), t => $"/api/v1/reply-templates/{t.Id}");

    /// <summary>Changes a ready answer; members left out stay.</summary>
    private static async Task<IResult> ChangeReplyTemplate(Guid id, ChangeReplyTemplateCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Removes a ready answer.</summary>
    private static async Task<IResult> RemoveReplyTemplate(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Done(await sender.Send(new RemoveReplyTemplateCommand(id), cancellationToken));
}
