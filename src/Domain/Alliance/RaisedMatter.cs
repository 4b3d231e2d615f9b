namespace GovernanceApi.Domain.Alliance;

/// <summary>What becomes of something that residents said.</summary>
public enum RaisedAs
{
    /// <summary>A wish for the demand list.</summary>
    Demand,

    /// <summary>A complaint for the desk.</summary>
    Ticket,
}

/// <summary>The record that goes on with what was said.</summary>
/// <param name="Number">Of the demand or the ticket.</param>
public sealed record RaisedMatter(RaisedAs As, Guid Id, string Number);

/// <summary>Texts that everybody reads, or that are to hold no personal detail.</summary>
public static class OpenText
{
    private const int InARow = 7;
    private const int InGroups = 9;
    private const int GroupDigits = 3;

    /// <summary>
    /// Whether it holds a phone, identity or account number: seven digits in a row, or nine in groups of three or more that blanks or
    /// dashes part. Dates, years from–to and amounts do not look like that.
    /// </summary>
    public static bool HoldsNumber(string? text)
    {
        var (total, group) = (0, 0);
        foreach (var c in text ?? "")
        {
            if (char.IsDigit(c))
            {
                group++;
                if (group >= InARow || (group >= GroupDigits && total + group >= InGroups))
                {
                    return true;
                }
            }
            else
            {
                total = group >= GroupDigits && c is ' ' or '-' or '－' ? total + group : 0;
                group = 0;
            }
        }

        return false;
    }
}
