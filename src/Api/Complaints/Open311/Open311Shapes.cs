using GovernanceApi.Application.Complaints.Open311;

namespace GovernanceApi.Api.Complaints.Open311;

// Members in the order and words of the GeoReport v2 specification, written in snake_case; those with x_ are ours.

internal sealed record ServiceShape(string ServiceCode, string ServiceName, string Description, bool Metadata, string Type, string Keywords, string? Group)
{
    public static ServiceShape Of(Service service) =>
        // A request is registered at once: "realtime".
        new(service.Code, service.Name, service.Name, Metadata: false, "realtime", string.Join(',', service.Keywords), service.Group);
}

/// <param name="Attributes">None: what is asked is asked of every service.</param>
internal sealed record ServiceDefinitionShape(string ServiceCode, IReadOnlyList<string> Attributes);

internal sealed record ServiceRequestShape(
    string ServiceRequestId,
    string Status,
    string StatusNotes,
    string? ServiceName,
    string? ServiceCode,
    string? Description,
    string? AgencyResponsible,
    string? ServiceNotice,
    string RequestedDatetime,
    string UpdatedDatetime,
    string? ExpectedDatetime,
    string? Address,
    string AddressId,
    string? Zipcode,
    double? Lat,
    double? Long,
    string? MediaUrl,
    string? XClosedDatetime,
    string? XOutcome,
    string? XDueDatetime,
    IReadOnlyList<HistoryShape> XHistory)
{
    public static ServiceRequestShape Of(ServiceRequest r) => new(
        r.Number, Open311Words.Status(r.Open), r.StatusText, r.ServiceName, r.ServiceCode, Description: null, r.Agency, ServiceNotice: null,
        Open311Words.Time(r.ReceivedAt), Open311Words.Time(r.UpdatedAt), Open311Words.Time(r.DueAt), r.Address, r.AddressId, Zipcode: null, r.Latitude, r.Longitude, MediaUrl: null,
        Open311Words.Time(r.ClosedAt), r.Outcome is { } outcome ? Open311Words.Camel(outcome) : null, Open311Words.Time(r.DueAt),
        [.. r.History.Select(s => new HistoryShape(Open311Words.Time(s.At), Open311Words.Status(s.Open), Open311Words.Camel(s.Stage), s.Text))]);
}

/// <param name="XStage">The status within this product.</param>
internal sealed record HistoryShape(string Datetime, string Status, string XStage, string Description);

internal sealed record SubmittedShape(string ServiceRequestId, string? ServiceNotice, string? AccountId, string XQueryCode, string XTrackUrl);

internal sealed record TokenShape(string ServiceRequestId, string Token);

/// <param name="Code">The HTTP status, as the specification's examples have it.</param>
/// <param name="XCode">Stable code of <c>docs/api/errors.md</c>.</param>
internal sealed record ErrorShape(int Code, string Description, string XCode);

internal sealed record DiscoveryShape(string Changeset, string? Contact, string KeyService, IReadOnlyList<EndpointShape> Endpoints);

internal sealed record EndpointShape(string Specification, string Url, string Changeset, string Type, IReadOnlyList<string> Formats);
