using FluentValidation.Resources;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>
/// What the built-in rules say, in the caller's language and without the name of the property: the error points at the field,
/// and the page shows the sentence beside it.
/// </summary>
public sealed class ValidationSentences : LanguageManager
{
    private static readonly (string Rule, string English, string Chinese)[] All =
    [
        ("NotEmpty", "It must not be empty.", "不能为空。"),
        ("NotNull", "It must be given.", "必须填写。"),
        ("MaximumLength", "At most {MaxLength} characters.", "最多{MaxLength}个字符。"),
        ("MinimumLength", "At least {MinLength} characters.", "至少{MinLength}个字符。"),
        ("ExactLength", "Exactly {MaxLength} characters.", "须为{MaxLength}个字符。"),
        ("Length", "{MinLength} to {MaxLength} characters.", "须为{MinLength}至{MaxLength}个字符。"),
        ("InclusiveBetween", "{From} to {To}.", "须在{From}至{To}之间。"),
        ("GreaterThan", "More than {ComparisonValue}.", "须大于{ComparisonValue}。"),
        ("GreaterThanOrEqual", "At least {ComparisonValue}.", "不能小于{ComparisonValue}。"),
        ("LessThanOrEqual", "At most {ComparisonValue}.", "不能大于{ComparisonValue}。"),
        ("RegularExpression", "It has not the right form.", "格式不正确。"),
        ("Enum", "It is none of the words allowed.", "不是允许的取值。"),
    ];

    public ValidationSentences()
    {
        foreach (var (rule, english, chinese) in All)
        {
            AddTranslation("en", rule + "Validator", english);
            AddTranslation("zh-CN", rule + "Validator", chinese);
        }
    }

    /// <summary>Codes with their sentences, for the published list.</summary>
    public static IEnumerable<(string Code, string English, string Chinese)> Published => All.Select(s => (ValidationErrors.CodeOf(s.Rule), s.English, s.Chinese));
}
