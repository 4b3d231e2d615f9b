using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Domain.Complaints.ReplyTemplates;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.ReplyTemplates;

/// <summary>Writes a ready answer.</summary>
/// <param name="CategoryCode">Six digits; null for all categories.</param>
public sealed record CreateReplyTemplateCommand(string Title, string Text, string? CategoryCode) : ICommand<ReplyTemplateRow>;

internal sealed class CreateReplyTemplateValidator : AbstractValidator<CreateReplyTemplateCommand>
{
    public CreateReplyTemplateValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(ReplyTemplate.MaxTitle);
        RuleFor(c => c.Text).NotEmpty().MaximumLength(ReplyTemplate.MaxText);
        RuleFor(c => c.CategoryCode).Length(6);
    }
}

internal sealed class CreateReplyTemplateHandler(IComplaintsDb db, TimeProvider clock) : ICommandHandler<CreateReplyTemplateCommand, ReplyTemplateRow>
{
    public Task<ErrorOr<ReplyTemplateRow>> Handle(CreateReplyTemplateCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Task.FromResult(ReplyTemplate.Create(Guid.CreateVersion7(now), request.Title, request.Text, request.CategoryCode, now).Then(template =>
        {
            db.ReplyTemplates.Add(template);
            return ReplyTemplateRow.Of(template);
        }));
    }
}

/// <summary>Changes a ready answer; members left out stay.</summary>
public sealed record ChangeReplyTemplateCommand : ICommand<ReplyTemplateRow>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    public Optional<string> Title { get; init; }

    public Optional<string> Text { get; init; }

    /// <summary>Null for all categories.</summary>
    public Optional<string?> CategoryCode { get; init; }
}

internal sealed class ChangeReplyTemplateValidator : AbstractValidator<ChangeReplyTemplateCommand>
{
    public ChangeReplyTemplateValidator()
    {
        this.IfGiven(c => c.Title, title => title.NotEmpty().MaximumLength(ReplyTemplate.MaxTitle));
        this.IfGiven(c => c.Text, text => text.NotEmpty().MaximumLength(ReplyTemplate.MaxText));
        this.IfGiven(c => c.CategoryCode, code => code.Length(6));
    }
}

internal sealed class ChangeReplyTemplateHandler(IComplaintsDb db, CallContext call, TimeProvider clock) : ICommandHandler<ChangeReplyTemplateCommand, ReplyTemplateRow>
{
    public async Task<ErrorOr<ReplyTemplateRow>> Handle(ChangeReplyTemplateCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.ReplyTemplates.LoadAsync(request.Id, call, ReplyTemplateErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var template = loaded.Value;
        return template.Change(request.Title.Or(template.Title), request.Text.Or(template.Text), request.CategoryCode.Or(template.CategoryCode), clock.GetUtcNow())
            .Then(_ => ReplyTemplateRow.Of(template));
    }
}

/// <summary>Removes a ready answer.</summary>
public sealed record RemoveReplyTemplateCommand(Guid Id) : ICommand<Success>;

internal sealed class RemoveReplyTemplateHandler(IComplaintsDb db) : ICommandHandler<RemoveReplyTemplateCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(RemoveReplyTemplateCommand request, CancellationToken cancellationToken)
    {
        if (await db.ReplyTemplates.FirstOrDefaultAsync(t => t.Id == request.Id, cancellationToken) is not { } template)
        {
            return ReplyTemplateErrors.NotFound;
        }

        template.Remove();
        db.ReplyTemplates.Remove(template);
        return Result.Success;
    }
}
