using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using System.Xml;
using ErrorOr;
using GovernanceApi.Api.Common;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Complaints.Open311;

/// <summary>Answers as JSON or XML, after the ending of the address.</summary>
internal static class Open311Answers
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>What an element of a list is called, by the list.</summary>
    private static readonly Dictionary<string, string> Singular = new(StringComparer.Ordinal)
    {
        ["services"] = "service",
        ["service_requests"] = "request",
        ["errors"] = "error",
        ["endpoints"] = "endpoint",
        ["formats"] = "format",
        ["attributes"] = "attribute",
        ["x_history"] = "x_step",
    };

    /// <param name="root">Name of the outermost XML element.</param>
    public static IResult Answer<T>(this HttpContext http, string root, ErrorOr<T> result) =>
        result.IsError ? new Refusal(result.Errors.ToProblem(http)) : TypedResults.Text(Write(http, root, result.Value), TypeOf(http), Encoding.UTF8);

    public static IResult Refuse(this HttpContext http, Error error) => new Refusal(new List<Error> { error }.ToProblem(http));

    /// <summary>The specification knows 400 for whatever is wrong with the parameters, and 403 for a missing or wrong key.</summary>
    public static Task WriteAsync(HttpContext http, ProblemDetails problem)
    {
        var status = problem.Status switch
        {
            StatusCodes.Status422UnprocessableEntity when (string?)problem.Extensions["code"] == "common.invalid" => StatusCodes.Status400BadRequest,
            StatusCodes.Status401Unauthorized when http.Request.Headers.Authorization.Count == 0 => StatusCodes.Status403Forbidden,
            { } other => other,
            null => StatusCodes.Status500InternalServerError,
        };
        ErrorShape[] errors = problem.Extensions.TryGetValue("errors", out var fields) && fields is IEnumerable<FieldProblem> several
            ? [.. several.Select(f => new ErrorShape(status, f.Pointer.Length > 1 ? $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(f.Pointer[1..])}: {f.Detail}" : f.Detail, f.Code))]
            : [new ErrorShape(status, problem.Detail!, (string)problem.Extensions["code"]!)];
        http.Response.StatusCode = status;
        http.Response.ContentType = TypeOf(http) + "; charset=utf-8";
        return http.Response.WriteAsync(Write(http, "errors", errors), http.RequestAborted);
    }

    private static bool IsXml(HttpContext http) => http.Request.Path.Value!.EndsWith(".xml", StringComparison.Ordinal);

    private static string TypeOf(HttpContext http) => IsXml(http) ? "text/xml" : "application/json";

    private static string Write<T>(HttpContext http, string root, T value)
    {
        if (!IsXml(http))
        {
            return JsonSerializer.Serialize(value, Json);
        }

        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            Write(xml, root, JsonSerializer.SerializeToNode(value, Json));
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + text;
    }

    private static void Write(XmlWriter xml, string name, JsonNode? node)
    {
        xml.WriteStartElement(name);
        switch (node)
        {
            case JsonArray list:
                foreach (var element in list)
                {
                    Write(xml, Singular[name], element);
                }

                break;
            case JsonObject fields:
                foreach (var (field, value) in fields)
                {
                    Write(xml, field, value);
                }

                break;
            case not null:
                xml.WriteString(XmlText(node.ToString()));
                break;
        }

        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 cannot hold most control characters.</summary>
    private static string XmlText(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private sealed class Refusal(ProblemDetails problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, problem);
    }
}
