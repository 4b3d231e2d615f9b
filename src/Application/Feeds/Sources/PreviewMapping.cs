using System.Text.Json;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>Tries a mapping on a few rows and keeps nothing.</summary>
/// <param name="Rows">1 to 20 rows as the source sends them, JSON objects.</param>
public sealed record PreviewMappingQuery(MappingInput Mapping, IReadOnlyList<JsonElement> Rows) : IQuery<MappingPreview>
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Code { get; init; } = "";
}

/// <param name="Rows">One for each row, in their order.</param>
public sealed record MappingPreview(IReadOnlyList<PreviewedRow> Rows);

/// <param name="Key">What tells the row apart; null when that cannot be read.</param>
/// <param name="Members">The row's members by name, as they were read.</param>
/// <param name="Fields">What each field would hold.</param>
/// <param name="Code">Why the row could not be read at all; null when it could.</param>
/// <param name="Detail">The code's sentence, in the language of the request.</param>
public sealed record PreviewedRow(
    string? Key, IReadOnlyDictionary<string, string> Members, IReadOnlyDictionary<string, string> Fields, string? Code, string? Detail, IReadOnlyList<RowErrorDetails> Errors);

internal sealed class PreviewMappingValidator : AbstractValidator<PreviewMappingQuery>
{
    private const int MostRows = 20;

    public PreviewMappingValidator()
    {
        RuleFor(q => q.Mapping).NotNull().SetValidator(new MappingInputValidator());
        RuleFor(q => q.Rows).NotEmpty().Must(r => r is null || r.Count <= MostRows).WithErrorCode("sources.too_many_rows").WithMessage("At most 20 rows.");
    }
}

internal sealed class PreviewMappingHandler(IFeedsDb db, RowReaders readers, CallContext call) : IQueryHandler<PreviewMappingQuery, MappingPreview>
{
    public async Task<ErrorOr<MappingPreview>> Handle(PreviewMappingQuery request, CancellationToken cancellationToken)
    {
        var source = await db.SourceSystems.OfCodeAsync(request.Code, call.User, cancellationToken);
        if (source.IsError)
        {
            return source.Errors;
        }

        var mapping = request.Mapping.ToMapping();
        // The rules of a mapping are the source's; nothing is saved.
        if (source.Value.Map(mapping) is { IsError: true } refused)
        {
            return refused.Errors;
        }

        var reader = await readers.OfAsync(source.Value, mapping, cancellationToken);
        return new MappingPreview([.. request.Rows.Select(row => Preview(row, reader))]);
    }

    private static PreviewedRow Preview(JsonElement row, MappedRows reader)
    {
        var members = JsonMembers.Read(JsonSerializer.SerializeToUtf8Bytes(row));
        if (members.Members is not { } read)
        {
            return new PreviewedRow(null, new Dictionary<string, string>(), new Dictionary<string, string>(), members.Code, BatchErrorCodes.SentenceOf(members.Code!), []);
        }

        var mapped = reader.Read(read);
        return new PreviewedRow(mapped.Key, read, reader.FieldsOf(read), null, null, [.. mapped.Errors.Select(RowErrorDetails.Of)]);
    }
}
