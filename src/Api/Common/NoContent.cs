namespace GovernanceApi.Api.Common;

/// <summary>Stands for "no body" where a mapping names its answer; documented as 204.</summary>
internal sealed record NoContent;
