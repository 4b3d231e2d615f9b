using System.Globalization;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;

namespace GovernanceApi.Api.OpenApi;

/// <summary>The limits that validators enforce, written into the schema: lengths, ranges, patterns.</summary>
internal static class ValidatorLimits
{
    public static void Apply(IServiceProvider services, Type type, IDictionary<string, IOpenApiSchema> members)
    {
        if (services.GetService(typeof(IValidator<>).MakeGenericType(type)) is not IValidator validator)
        {
            return;
        }

        foreach (var rule in validator.CreateDescriptor().Rules)
        {
            if (rule.PropertyName is { } property
                && members.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(property), out var member) && member is OpenApiSchema schema)
            {
                foreach (var component in rule.Components)
                {
                    Apply(component.Validator, schema);
                }
            }
        }
    }

    private static void Apply(IPropertyValidator validator, OpenApiSchema schema)
    {
        var isText = schema.Type is { } type && type.HasFlag(JsonSchemaType.String);
        switch (validator)
        {
            case ILengthValidator length when isText:
                schema.MinLength = length.Min > 0 ? length.Min : schema.MinLength;
                schema.MaxLength = length.Max > 0 ? length.Max : schema.MaxLength;
                break;
            case INotEmptyValidator when isText && schema.Format is null:
                schema.MinLength ??= 1;
                break;
            case INotEmptyValidator when schema.Type?.HasFlag(JsonSchemaType.Array) == true:
                schema.MinItems ??= 1;
                break;
            case IBetweenValidator range:
                schema.Minimum = Text(range.From);
                schema.Maximum = Text(range.To);
                break;
            case IRegularExpressionValidator pattern:
                schema.Pattern = pattern.Expression;
                break;
            case IComparisonValidator { Comparison: Comparison.LessThanOrEqual, ValueToCompare: { } most }:
                schema.Maximum = Text(most);
                break;
            case IComparisonValidator { Comparison: Comparison.GreaterThanOrEqual, ValueToCompare: { } least }:
                schema.Minimum = Text(least);
                break;
        }
    }

    private static string? Text(object value) => value is int or long or double or decimal ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
}
