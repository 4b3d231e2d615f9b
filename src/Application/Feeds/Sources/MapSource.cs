using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>How a source calls the members of one kind.</summary>
/// <param name="IgnoreOthers">True leaves out members that no field takes; otherwise they refuse their row.</param>
public sealed record MappingInput(ImportKind Kind, IReadOnlyList<FieldMapping> Fields, bool IgnoreOthers)
{
    internal SourceMapping ToMapping() => new(Kind, [.. Fields.Select(f => f with { From = f.From.Trim() })], IgnoreOthers);
}

internal sealed class MappingInputValidator : AbstractValidator<MappingInput>
{
    public MappingInputValidator()
    {
        RuleFor(m => m.Kind).IsInEnum();
        RuleFor(m => m.Fields).NotEmpty().Must(f => f is null || f.Count <= SourceMapping.MostFields).WithErrorCode("sources.too_many_fields").WithMessage("At most 100 members.");
        RuleForEach(m => m.Fields).ChildRules(field =>
        {
            field.RuleFor(f => f.From).NotEmpty().MaximumLength(FieldMapping.FromLength);
            field.RuleFor(f => f.Field).IsInEnum();
            field.RuleFor(f => f.Default).MaximumLength(FieldMapping.ValueLength);
            field.RuleFor(f => f.Values)
                .Must(v => v is null || (v.Count <= FieldMapping.MostValues && v.All(e => e.Key.Length <= FieldMapping.ValueLength && e.Value is { Length: <= FieldMapping.ValueLength })))
                .WithErrorCode("sources.values_too_many").WithMessage("At most 500 words of at most 200 characters.");
        });
    }
}

/// <summary>Sets how a source calls the members of one kind; rows that come from now on are read by it.</summary>
public sealed record MapSourceCommand(MappingInput Mapping) : ICommand<SourceDetails>
{
    [JsonIgnore]
    public string Code { get; init; } = "";
}

internal sealed class MapSourceValidator : AbstractValidator<MapSourceCommand>
{
    public MapSourceValidator() => RuleFor(c => c.Mapping).NotNull().SetValidator(new MappingInputValidator());
}

internal sealed class MapSourceHandler(IFeedsDb db, CallContext call) : ICommandHandler<MapSourceCommand, SourceDetails>
{
    public async Task<ErrorOr<SourceDetails>> Handle(MapSourceCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadAsync(request.Code, call, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var mapped = loaded.Value.Map(request.Mapping.ToMapping());
        return mapped.IsError ? mapped.Errors : SourceDetails.Of(loaded.Value);
    }
}
