using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Catalogue;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>Publishes the draft: it holds from the day given and is never changed again.</summary>
/// <param name="ValidFrom">Today at the earliest, and after the version before it.</param>
/// <param name="Document">Number of the document that publishes it.</param>
/// <param name="Note">What changed and why.</param>
public sealed record PublishCatalogueCommand(DateOnly ValidFrom, string Document, string? Note) : ICommand<CatalogueReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class PublishCatalogueValidator : AbstractValidator<PublishCatalogueCommand>
{
    public PublishCatalogueValidator()
    {
        RuleFor(c => c.ValidFrom).LessThanOrEqualTo(new DateOnly(2100, 12, 31));
        RuleFor(c => c.Document).NotEmpty().MaximumLength(GridTaskCatalogue.DocumentLength);
        RuleFor(c => c.Note).MaximumLength(GridTaskCatalogue.NoteLength);
    }
}

internal sealed class PublishCatalogueHandler(CatalogueDesk desk) : ICommandHandler<PublishCatalogueCommand, CatalogueReceipt>
{
    public Task<ErrorOr<CatalogueReceipt>> Handle(PublishCatalogueCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (catalogue, actor) => catalogue.Publish(
                request.ValidFrom, request.Document, request.Note, await desk.LatestAsync(catalogue.County, cancellationToken), actor, desk.Now),
            cancellationToken);
}
