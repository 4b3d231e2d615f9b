using GovernanceApi.Api.Common;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Domain.Access;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Access;

/// <summary>The query parameters that narrow the list of accounts.</summary>
internal sealed record UserListParameters
{
    /// <summary>Part of the display name or the user name.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>Only this role.</summary>
    [FromQuery(Name = "role")]
    public string? Role { get; init; }

    /// <summary>Only accounts looked after in this 12-digit division or below it.</summary>
    [FromQuery(Name = "area")]
    public string? Area { get; init; }

    /// <summary>True for enabled accounts, false for disabled ones.</summary>
    [FromQuery(Name = "active")]
    public bool? Active { get; init; }

    /// <summary>1 to 200; 50 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The previous page's <c>nextCursor</c>.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    public ListUsersQuery ToQuery() => new(Q, QueryWords.One<Role>("role", Role), Area, Active, Limit, Cursor);
}
