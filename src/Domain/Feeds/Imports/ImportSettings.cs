using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>What holds for every row whose own columns do not say otherwise.</summary>
/// <param name="SourceSystem">Of tickets and demands: names the source for good; with the external id it tells whether a row came before.</param>
/// <param name="CategoryCode">Of tickets.</param>
/// <param name="Channel">Of tickets.</param>
public sealed record ImportSettings(DivisionCode Division, string? SourceSystem, string? CategoryCode, IntakeChannel? Channel)
{
    public const int SourceSystemLength = 60;
}

/// <summary>A column of the file.</summary>
/// <param name="Index">From 0, A first.</param>
/// <param name="Heading">Unique within the file: a second one of the same name carries its column letter.</param>
/// <param name="Field">Null where nobody said yet.</param>
public sealed record ImportColumn(int Index, string Heading, ImportField? Field)
{
    /// <summary>As a spreadsheet names it: A, B … Z, AA.</summary>
    public string Letter => LetterOf(Index);

    public static string LetterOf(int index)
    {
        var letters = "";
        for (var i = index; i >= 0; i = (i / 26) - 1)
        {
            letters = (char)('A' + (i % 26)) + letters;
        }

        return letters;
    }
}

/// <summary>Rows counted. Before the commit <see cref="Valid"/> + <see cref="Invalid"/> = <see cref="Rows"/>; after it the last four are.</summary>
public sealed record ImportTotals(int Rows = 0, int Valid = 0, int Invalid = 0, int Created = 0, int Updated = 0, int Unchanged = 0, int Rejected = 0)
{
    internal int Finished => Created + Updated + Unchanged + Rejected;
}
