using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.ReplyTemplates;

/// <summary>A ready answer, for one category or for all.</summary>
public sealed class ReplyTemplate : AggregateRoot
{
    public const int MaxTitle = 60;
    public const int MaxText = 4000;

    private ReplyTemplate(Guid id)
        : base(id)
    {
    }

    private ReplyTemplate()
        : base(Guid.Empty)
    {
    }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Null for all categories.</summary>
    public string? CategoryCode { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public static ErrorOr<ReplyTemplate> Create(Guid id, string title, string text, string? categoryCode, DateTimeOffset now)
    {
        if (WhyNot(title, text) is { } refusal)
        {
            return refusal;
        }

        var template = new ReplyTemplate(id);
        template.Set(title, text, categoryCode, now);
        template.Raise(new ReplyTemplateCreated(id, template.CategoryCode));
        return template;
    }

    /// <summary>Nothing different, nothing recorded.</summary>
    public ErrorOr<Success> Change(string title, string text, string? categoryCode, DateTimeOffset now)
    {
        if (WhyNot(title, text) is { } refusal)
        {
            return refusal;
        }

        var before = (Title, Text, CategoryCode);
        var changedAt = ChangedAt;
        Set(title, text, categoryCode, now);
        if (before == (Title, Text, CategoryCode))
        {
            ChangedAt = changedAt;
            return Result.Success;
        }

        Raise(new ReplyTemplateChanged(Id, CategoryCode));
        return Result.Success;
    }

    /// <summary>Recorded before the caller removes it.</summary>
    public void Remove() => Raise(new ReplyTemplateRemoved(Id));

    private void Set(string title, string text, string? categoryCode, DateTimeOffset now)
    {
        Title = title.Trim();
        Text = text.Trim();
        CategoryCode = string.IsNullOrWhiteSpace(categoryCode) ? null : categoryCode.Trim();
        ChangedAt = now;
    }

    private static Error? WhyNot(string title, string text)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Trim().Length > MaxTitle)
        {
            return ReplyTemplateErrors.TitleInvalid;
        }

        return string.IsNullOrWhiteSpace(text) || text.Trim().Length > MaxText ? ReplyTemplateErrors.TextInvalid : null;
    }
}

public static class ReplyTemplateErrors
{
    public static readonly Error NotFound = Error.NotFound("reply_templates.not_found", "There is no such template.");
    public static readonly Error TitleInvalid = Error.Validation("reply_templates.title_invalid", $"A title has 1 to {ReplyTemplate.MaxTitle} characters.", new Dictionary<string, object> { ["pointer"] = "/title" });
    public static readonly Error TextInvalid = Error.Validation("reply_templates.text_invalid", $"A text has 1 to {ReplyTemplate.MaxText} characters.", new Dictionary<string, object> { ["pointer"] = "/text" });
}

public sealed record ReplyTemplateCreated(Guid ReplyTemplateId, string? CategoryCode) : DomainEvent("reply_template.created");

public sealed record ReplyTemplateChanged(Guid ReplyTemplateId, string? CategoryCode) : DomainEvent("reply_template.changed");

public sealed record ReplyTemplateRemoved(Guid ReplyTemplateId) : DomainEvent("reply_template.removed");
