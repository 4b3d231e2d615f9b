using System.Reflection;
using System.Text.Json;
using GovernanceApi.Application.Common.Patching;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Common;

/// <summary>
/// How a route is mapped: the method name is the operation id, the permission stands on the line, and the kind of
/// route decides which headers it asks for.
/// </summary>
internal static class EndpointMapping
{
    /// <summary>Reads; nothing changes.</summary>
    public static RouteHandlerBuilder MapRead<T>(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? permission)
    {
        var route = Map(routes, "GET", pattern, handler, permission).Produces<T>();
        return typeof(T) == typeof(Stream) ? route.LongRunning() : route;
    }

    /// <summary>Server-sent events, each with this data; the answer goes on until the caller leaves.</summary>
    public static RouteHandlerBuilder MapStream<T>(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? permission) =>
        Map(routes, "GET", pattern, handler, permission).Produces<T>(StatusCodes.Status200OK, "text/event-stream").LongRunning();

    /// <summary>A read whose filter is a body.</summary>
    public static RouteHandlerBuilder MapSearch<T>(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? permission) =>
        Map(routes, "POST", pattern, handler, permission).Produces<T>();

    /// <summary>Makes a new record: needs an idempotency key.</summary>
    public static RouteHandlerBuilder MapCreate<T>(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? permission) =>
        Map(routes, "POST", pattern, handler, permission, key: true).Produces<T>(StatusCodes.Status201Created);

    /// <summary>An act that needs an idempotency key but no revision: on a collection, or harmless to repeat.</summary>
    public static RouteHandlerBuilder MapAct<T>(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? permission) =>
        Map(routes, "POST", pattern, handler, permission, key: true).Produces<T>();

    /// <summary>A state change of one record: needs an idempotency key and the revision it was decided on.</summary>
    public static RouteHandlerBuilder MapAction<T>(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? permission) =>
        Map(routes, "POST", pattern, handler, permission, key: true, revision: true).Produces<T>();

    /// <summary>Changes plain fields by JSON Merge Patch (RFC 7396): needs the revision. The body's members are <c>Optional</c>.</summary>
    public static RouteHandlerBuilder MapMergePatch<T>(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? permission) =>
        Map(routes, "PATCH", pattern, handler, permission, revision: true).Produces<T>()
            .WithMetadata(new AcceptsMetadata(["application/merge-patch+json", "application/json"], PatchOf(handler.Method)));

    /// <summary>Sends much under a name in the path that makes repeating safe.</summary>
    public static RouteHandlerBuilder MapSend<T>(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? permission) =>
        Map(routes, "POST", pattern, handler, permission).Produces<T>();

    /// <summary>Sets a whole resource; repeating it changes nothing.</summary>
    public static RouteHandlerBuilder MapReplace<T>(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? permission) =>
        Map(routes, "PUT", pattern, handler, permission).Produces<T>();

    /// <summary>Removes; repeating it changes nothing.</summary>
    public static RouteHandlerBuilder MapRemove(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? permission) =>
        Map(routes, "DELETE", pattern, handler, permission).Produces(StatusCodes.Status204NoContent);

    /// <summary>A route whose contract is another standard's, documented in a page of its own and not in the OpenAPI document.</summary>
    public static RouteHandlerBuilder MapForeign(this IEndpointRouteBuilder routes, string method, string pattern, Delegate handler, string? permission) =>
        routes.MapMethods(pattern, [method], handler)
            .WithName(handler.Method.Name)
            .WithMetadata(new RouteRules(permission, NeedsIdempotencyKey: false, NeedsRevision: false, new HashSet<string>(StringComparer.Ordinal), Foreign: true))
            .ExcludeFromDescription();

    private static RouteHandlerBuilder Map(
        IEndpointRouteBuilder routes, string method, string pattern, Delegate handler, string? permission, bool key = false, bool revision = false) =>
        routes.MapMethods(pattern, [method], handler)
            .WithName(handler.Method.Name)
            .WithMetadata(new RouteRules(permission, key, revision, QueryParametersOf(handler.Method)));

    private static Type PatchOf(MethodInfo method) =>
        method.GetParameters().Single(p => p.ParameterType.GetProperties().Any(f => OptionalMembers.Inner(f.PropertyType) is not null)).ParameterType;

    private static HashSet<string> QueryParametersOf(MethodInfo method) =>
        [.. method.GetParameters().SelectMany(p => p.GetCustomAttribute<AsParametersAttribute>() is null
            ? [p.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name!]
            : p.ParameterType.GetProperties().Select(f => f.GetCustomAttribute<FromQueryAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(f.Name)))];
}
