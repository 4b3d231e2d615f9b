using System.Globalization;

namespace GovernanceApi.Domain.Common;

/// <summary>How a person's name is shown to those who need not know it: 张*, J*.</summary>
public static class PersonName
{
    public static string Mask(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Length == 0 ? "*" : StringInfo.GetNextTextElement(trimmed) + "*";
    }
}
