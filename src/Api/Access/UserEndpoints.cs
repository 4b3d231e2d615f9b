using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Access.Roles;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Access.Users.Import;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Api.Access;

internal static class UserEndpoints
{
    public static void MapUserEndpoints(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Access");
        users.MapRead<Page<UserRow>>("", ListUsers, Permissions.UsersManage);
        users.MapCreate<TemporaryPasswordReceipt>("", CreateUser, Permissions.UsersManage);
        users.MapRead<UserDetails>("/{id:guid}", GetUser, Permissions.UsersManage);
        users.MapMergePatch<UserReceipt>("/{id:guid}", UpdateUser, Permissions.UsersManage);
        users.MapAction<UserReceipt>("/{id:guid}/disable", DisableUser, Permissions.UsersManage);
        users.MapAction<UserReceipt>("/{id:guid}/enable", EnableUser, Permissions.UsersManage);
        users.MapAction<TemporaryPasswordReceipt>("/{id:guid}/reset-password", ResetPassword, Permissions.UsersManage);
        users.MapAct<ImportedUsers>("/import", ImportUsers, Permissions.UsersManage).TakesFile(ImportUsersCommand.LargestFile, "text/csv")
            .Deprecated(since: "2026-11-29", sunset: "2027-12-31", successor: "/api/v1/imports");
        api.MapRead<IReadOnlyList<RoleDetails>>("/roles", ListRoles, Permissions.UsersManage).WithTags("Access");
    }

    /// <summary>Lists the accounts of the caller's area by name.</summary>
    private static async Task<IResult> ListUsers([AsParameters] UserListParameters query, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(query.ToQuery(), cancellationToken));

    /// <summary>Makes an account with a temporary password, which is shown this once.</summary>
    private static async Task<IResult> CreateUser(CreateUserCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), u => $"/api/v1/users/{u.Id}");

    /// <summary>Shows one account.</summary>
    private static async Task<IResult> GetUser(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetUserQuery(id), cancellationToken));

    /// <summary>Changes name, role, area or unit; members left out stay. A new role or place ends the person's sessions.</summary>
    private static async Task<IResult> UpdateUser(Guid id, UpdateUserCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Disables an account and ends its sessions within ten seconds.</summary>
    private static async Task<IResult> DisableUser(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new DisableUserCommand(id), cancellationToken));

    /// <summary>Enables a disabled account.</summary>
    private static async Task<IResult> EnableUser(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new EnableUserCommand(id), cancellationToken));

    /// <summary>Gives a temporary password, lifts a lockout and ends the person's sessions.</summary>
    private static async Task<IResult> ResetPassword(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ResetPasswordCommand(id), cancellationToken));

    /// <summary>Makes or updates accounts from a CSV file; a bad row is reported and the others go in. The same file again changes nothing.</summary>
    private static async Task<IResult> ImportUsers(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(new ImportUsersCommand(await http.ReadFileAsync(ImportUsersCommand.LargestFile, cancellationToken)), cancellationToken))
            .Then(result => result with { Rejected = [.. result.Rejected.Select(r => r with { Detail = ProblemTexts.Of(r.Code, r.Detail) })] }));

    /// <summary>Lists the roles with what they permit.</summary>
    private static async Task<IResult> ListRoles(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListRolesQuery(), cancellationToken));
}
