using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.GridTasks.Catalogue;

public sealed record CatalogueDrafted(string County, int Number) : DomainEvent("grid_task_catalogue.drafted");

public sealed record CatalogueItemPut(string Code, TaskClass Class) : DomainEvent("grid_task_catalogue.item_put");

public sealed record CatalogueItemRemoved(string Code) : DomainEvent("grid_task_catalogue.item_removed");

public sealed record CatalogueDiscarded(string County, int Number) : DomainEvent("grid_task_catalogue.discarded");

public sealed record CataloguePublished(string County, int Number, DateOnly ValidFrom, int Items) : DomainEvent("grid_task_catalogue.published");
