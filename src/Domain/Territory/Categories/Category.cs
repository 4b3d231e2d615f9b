namespace GovernanceApi.Domain.Territory.Categories;

/// <summary>
/// A node of the three-level tree of complaint matters. Codes have six digits, two to a level, and never change their
/// meaning; what holds for a category is said by rule sets.
/// </summary>
public sealed class Category
{
    public const int CodeLength = 6;
    public const int NameLength = 60;

    /// <summary>未分类: where a complaint stands until somebody sorts it.</summary>
    public const string Unsorted = "990000";

    private Category()
    {
    }

    public Category(string code, string name, string? nameEn)
    {
        Code = code;
        Level = CategoryCode.LevelOf(code);
        ParentCode = CategoryCode.ParentOf(code);
        Name = name;
        NameEn = nameEn;
    }

    public string Code { get; private set; } = "";

    /// <summary>Null at level 1.</summary>
    public string? ParentCode { get; private set; }

    /// <summary>1 to 3.</summary>
    public int Level { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>English name; the seeded categories all have one.</summary>
    public string? NameEn { get; private set; }
}

/// <summary>How category codes are built: 010000 · 010200 · 010203.</summary>
public static class CategoryCode
{
    public static bool IsValid(string? text) =>
        text is { Length: Category.CodeLength } && text.All(char.IsAsciiDigit) && text[..2] != "00" && (text[2..4] != "00" || text[4..] == "00");

    public static int LevelOf(string code) => code[4..] != "00" ? 3 : code[2..4] != "00" ? 2 : 1;

    public static string? ParentOf(string code) => LevelOf(code) switch
    {
        3 => code[..4] + "00",
        2 => code[..2] + "0000",
        _ => null,
    };
}
