using System.Security.Cryptography;
using System.Text;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Feeds.Imports;

public sealed record ImportedDemand(DemandFacts Facts) : ImportedRow;

/// <summary>Rows that become demands: what was collected on paper.</summary>
public sealed class DemandTemplate(IReadOnlyList<ImportColumn> columns, ImportSettings settings, bool date1904, AllianceLookups lookups, DateTimeOffset now)
    : RowTemplate(columns, ImportField.ExternalId)
{
    private const int CompoundNameLength = 100;
    private const int NameLength = 60;
    private const int AddressLength = 200;
    private static readonly DateTimeOffset Oldest = new(1949, 10, 1, 0, 0, 0, TimeSpan.Zero);

    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var title = row.Line(ImportField.Title, Demand.TitleLength, required: true);
        var text = row.Block(ImportField.Text, Demand.TextLength, required: true);
        var carrier = row.Word(ImportField.Carrier, AllianceWords.Carriers, CellErrors.CarrierUnknown, required: true);
        var collectedAt = CollectedAt(row);
        var community = row.Community(settings, lookups.Divisions);
        var compound = community is { } place && row.Line(ImportField.CompoundName, CompoundNameLength) is { } known
            ? row.Compound(known, ImportField.CompoundName, place, lookups.Compounds)
            : null;
        var heads = Heads(row);
        var (from, until) = Term(row, date1904);
        var name = row.Line(ImportField.ReporterName, NameLength);
        var phone = row.Phone(ImportField.Phone);
        var address = row.Line(ImportField.Address, AddressLength);
        var externalId = row.Line(ImportField.ExternalId, DemandFacts.ExternalIdLength, required: Reads(ImportField.ExternalId));
        if (row.Errors.Count > 0)
        {
            return new RowReading(null, community is { } told && externalId is not null ? $"{told}/{externalId}" : null, row.Errors);
        }

        externalId ??= Fingerprint(carrier!.Value, collectedAt, name, title!, text!);
        return new RowReading(
            new ImportedDemand(new DemandFacts(
                externalId, community!.Value, compound?.Id, carrier!.Value, title!, text!, heads, from, until, collectedAt, name, phone?.Value, address)),
            $"{community}/{externalId}", []);
    }

    /// <summary>First and last day, the last not before the first.</summary>
    internal static (DateOnly? From, DateOnly? Until) Term(Cells row, bool date1904, bool required = false)
    {
        var from = row.Day(ImportField.FromDay, date1904, required);
        var until = row.Day(ImportField.UntilDay, date1904, required);
        if (until < from)
        {
            row.Fail(ImportField.UntilDay, CellErrors.UntilBeforeFrom);
        }

        return (from, until);
    }

    private DateTimeOffset? CollectedAt(Cells row)
    {
        if (row.Text(ImportField.ReceivedAt, required: false) is not { } text)
        {
            return null;
        }

        var date = CellValues.Date(text, date1904);
        if (date is null || date > now || date < Oldest)
        {
            row.Fail(ImportField.ReceivedAt, date is null ? CellErrors.DateInvalid : date > now ? CellErrors.DateInFuture : CellErrors.DateTooOld);
            return null;
        }

        return date;
    }

    /// <summary>One person for a blank cell.</summary>
    private static int Heads(Cells row)
    {
        var heads = row.CountUpTo(ImportField.Heads, Demand.MostHeads, required: false);
        if (heads == 0)
        {
            row.Fail(ImportField.Heads, CellErrors.NumberInvalid);
        }

        return heads ?? 1;
    }

    private static string Fingerprint(DemandCarrier carrier, DateTimeOffset? collectedAt, string? name, string title, string text) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{carrier}\n{collectedAt:O}\n{name}\n{title}\n{text}")));
}
