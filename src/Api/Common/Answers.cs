using ErrorOr;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Paging;
using Microsoft.Net.Http.Headers;

namespace GovernanceApi.Api.Common;

/// <summary>From a use case's result to the HTTP answer.</summary>
internal static class Answers
{
    /// <summary>200 with the value; its revision becomes the ETag, and a GET whose caller has that one already is answered 304.</summary>
    public static IResult Answer<T>(this HttpContext context, ErrorOr<T> result)
    {
        if (result.IsError)
        {
            return context.Refuse(result.Errors);
        }

        if (result.Value is IRevisioned revisioned && SetETag(context, revisioned))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return TypedResults.Ok(result.Value);
    }

    /// <summary>200 with a page; the next one is also in the Link header.</summary>
    public static IResult Answer<T>(this HttpContext context, ErrorOr<Page<T>> result)
    {
        if (!result.IsError && result.Value.NextCursor is { } cursor)
        {
            var query = QueryString.Create(context.Request.Query.Where(q => q.Key != "cursor")).Add("cursor", cursor);
            context.Response.Headers.Link = $"<{context.Request.Path}{query}>; rel=\"next\"";
        }

        return result.IsError ? context.Refuse(result.Errors) : TypedResults.Ok(result.Value);
    }

    /// <summary>200 with a value part of which moves while its revision stands: the revision is the ETag, but nothing is answered 304.</summary>
    public static IResult Fresh<T>(this HttpContext context, T value)
        where T : IRevisioned
    {
        SetETag(context, value);
        return TypedResults.Ok(value);
    }

    /// <summary>201 with the value and where it now is.</summary>
    public static IResult Created<T>(this HttpContext context, ErrorOr<T> result, Func<T, string> location)
    {
        if (result.IsError)
        {
            return context.Refuse(result.Errors);
        }

        if (result.Value is IRevisioned revisioned)
        {
            SetETag(context, revisioned);
        }

        return TypedResults.Created(location(result.Value), result.Value);
    }

    /// <summary>204.</summary>
    public static IResult Done<T>(this HttpContext context, ErrorOr<T> result) =>
        result.IsError ? context.Refuse(result.Errors) : TypedResults.NoContent();

    public static IResult Refuse(this HttpContext context, List<Error> errors) => TypedResults.Problem(errors.ToProblem(context));

    private static bool SetETag(HttpContext context, IRevisioned revisioned)
    {
        var tag = $"\"{revisioned.Revision}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        // Reasons and names are in the caller's language: what is kept in one is no answer in the other.
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.IfNoneMatch == tag;
    }
}
