using System.Globalization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Open311;

namespace GovernanceApi.Api.Complaints.Open311;

/// <summary>Reads what clients send: filters in the address, reports as forms. Names that are not known are passed over.</summary>
internal static class Open311Forms
{
    /// <summary>Fields of the specification that this product has no place for.</summary>
    private static readonly string[] NotKept = ["email", "device_id", "account_id", "media_url"];

    public static string? Asked(this HttpContext http, string name) => http.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>In the form, as the specification has it, or in the address, as some clients do.</summary>
    public static async Task<string?> ReadKeyAsync(HttpContext http) =>
        Of(await ReadAsync(http), "api_key") ?? http.Asked("api_key");

    /// <exception cref="BadHttpRequestException">415 for a body that is no form.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpContext http) =>
        http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            ? await http.Request.ReadFormAsync(http.RequestAborted)
            : throw new BadHttpRequestException("A form is expected.", StatusCodes.Status415UnsupportedMediaType);

    public static ErrorOr<ListServiceRequestsQuery> ReadFilter(HttpContext http, int defaultPage)
    {
        if (!TryNumber(http.Asked("page"), 1, out var page) || !TryNumber(http.Asked("page_size") ?? http.Asked("per_page"), defaultPage, out var size))
        {
            return Bad("page", "open311.number_invalid", "page and page_size are whole numbers.");
        }

        if (!TryTime(http.Asked("start_date"), out var from) || !TryTime(http.Asked("end_date"), out var until))
        {
            return Bad("start_date", "open311.date_invalid", "start_date and end_date are moments of RFC 3339 such as 2026-03-01T00:00:00Z.");
        }

        var statuses = List(http.Asked("status"));
        if (statuses.Exists(s => s is not ("open" or "closed")))
        {
            return Bad("status", "open311.status_invalid", "status is open or closed, or both with a comma.");
        }

        return new ListServiceRequestsQuery(
            http.Asked("jurisdiction_id"), List(http.Asked("service_request_id")), List(http.Asked("service_code")), from, until,
            statuses.Distinct(StringComparer.Ordinal).ToList() is [var only] ? only == "open" : null, page, Math.Min(size, ListServiceRequestsQuery.LargestPage));
    }

    public static ErrorOr<SubmitServiceRequestCommand> ReadReport(IFormCollection form)
    {
        if (!TryDegrees(Of(form, "lat"), out var latitude) || !TryDegrees(Of(form, "long"), out var longitude))
        {
            return Bad("lat", "open311.number_invalid", "lat and long are degrees with a decimal point.");
        }

        var reporter = new ReporterInput(Name(Of(form, "first_name"), Of(form, "last_name")), Of(form, "phone"), Address: null);
        return new SubmitServiceRequestCommand(
            Of(form, "jurisdiction_id"), Of(form, "service_code") ?? "", Of(form, "description"), latitude, longitude, Of(form, "address_string"), Of(form, "address_id"),
            reporter is { Name: null, Phone: null } ? null : reporter);
    }

    /// <summary>Says what was sent and is not kept; null when everything is.</summary>
    public static string? Unkept(IFormCollection form)
    {
        string[] sent = [.. NotKept.Where(f => Of(form, f) is not null), .. form.Keys.Where(k => k.StartsWith("attribute[", StringComparison.Ordinal)).Select(_ => "attribute").Distinct(StringComparer.Ordinal)];
        return sent.Length == 0 ? null : "Not kept: " + string.Join(", ", sent);
    }

    private static string? Of(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A Chinese name has its family name first and no blank.</summary>
    private static string? Name(string? first, string? last) => (first, last) switch
    {
        ({ } f, { } l) => l.All(char.IsAscii) ? $"{f} {l}" : l + f,
        _ => first ?? last,
    };

    private static List<string> List(string? text) => [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool TryNumber(string? text, int without, out int number)
    {
        number = without;
        return text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryDegrees(string? text, out double? degrees)
    {
        var read = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        degrees = read ? number : null;
        return read || text is null;
    }

    private static bool TryTime(string? text, out DateTimeOffset? at)
    {
        var read = Open311Words.TryTime(text ?? "", out var moment);
        at = read ? moment : null;
        return read || text is null;
    }

    private static Error Bad(string field, string code, string detail) => FieldError.Of(field, code, detail);
}
