using GovernanceApi.Api.Common;
using GovernanceApi.Application.Access.Clients;
using GovernanceApi.Application.Audit.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Api.Access.Clients;

internal static class ClientEndpoints
{
    public static void MapClientEndpoints(this IEndpointRouteBuilder api)
    {
        var clients = api.MapGroup("/clients").WithTags("Access");
        clients.MapRead<Page<ClientDetails>>("", ListClients, Permissions.ClientsManage);
        clients.MapCreate<ClientSecretReceipt>("", RegisterClient, Permissions.ClientsManage);
        clients.MapRead<ClientDetails>("/{id:guid}", GetClient, Permissions.ClientsManage);
        clients.MapMergePatch<ClientDetails>("/{id:guid}", UpdateClient, Permissions.ClientsManage);
        clients.MapAction<ClientSecretReceipt>("/{id:guid}/rotate-secret", RotateClientSecret, Permissions.ClientsManage);
        clients.MapAction<ClientDetails>("/{id:guid}/set-keys", SetClientKeys, Permissions.ClientsManage);
        clients.MapAction<ClientDetails>("/{id:guid}/disable", DisableClient, Permissions.ClientsManage);
        clients.MapAction<ClientDetails>("/{id:guid}/enable", EnableClient, Permissions.ClientsManage);
        clients.MapRead<Page<AuditLine>>("/{id:guid}/uses", ListClientUses, Permissions.ClientsManage);
    }

    /// <summary>Lists the machine clients of the caller's area by name.</summary>
    /// <param name="active">True for enabled ones, false for disabled ones.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's <c>nextCursor</c>.</param>
    private static async Task<IResult> ListClients(bool? active, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListClientsQuery(active, limit, cursor), cancellationToken));

    /// <summary>Registers a program of another system; its secret is shown this once.</summary>
    private static async Task<IResult> RegisterClient(RegisterClientCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), c => $"/api/v1/clients/{c.Id}");

    /// <summary>Shows one machine client.</summary>
    private static async Task<IResult> GetClient(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetClientQuery(id), cancellationToken));

    /// <summary>Changes name, operator, scopes, area or rate; members left out stay. Holds within ten seconds, also for tokens that are out.</summary>
    private static async Task<IResult> UpdateClient(Guid id, UpdateClientCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Gives a new secret, shown this once; the present one works on for the overlap.</summary>
    private static async Task<IResult> RotateClientSecret(Guid id, RotateClientSecretCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Sets the public keys for <c>private_key_jwt</c> (RFC 7523).</summary>
    private static async Task<IResult> SetClientKeys(Guid id, SetClientKeysCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Lets the program in no more; tokens that are out end within ten seconds.</summary>
    private static async Task<IResult> DisableClient(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new DisableClientCommand { Id = id }, cancellationToken));

    /// <summary>Lets a disabled program in again.</summary>
    private static async Task<IResult> EnableClient(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new EnableClientCommand { Id = id }, cancellationToken));

    /// <summary>Lists what a machine client did, newest first: each token it was given and each thing it changed.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's <c>nextCursor</c>.</param>
    private static async Task<IResult> ListClientUses(Guid id, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListClientUsesQuery(id, limit, cursor), cancellationToken));
}
