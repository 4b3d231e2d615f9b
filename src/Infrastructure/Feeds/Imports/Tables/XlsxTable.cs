using System.Globalization;
using System.Xml;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Infrastructure.Feeds.Imports.Tables;

/// <summary>The first visible sheet of an XLSX workbook, read forward. Formulas count with the value that was saved.</summary>
internal sealed class XlsxTable : Table
{
    private readonly XlsxPackage package;
    private readonly XlsxWorkbook workbook;
    private readonly SharedStrings strings;

    public XlsxTable(string path)
    {
        package = new XlsxPackage(path);
        try
        {
            workbook = XlsxPackage.Guarded(() => new XlsxWorkbook(package));
            strings = XlsxPackage.Guarded(() => new SharedStrings(package.Open("xl/sharedStrings.xml")));
        }
        catch (TableException)
        {
            package.Dispose();
            throw;
        }
    }

    public override string? Sheet => workbook.Sheet;

    public override bool Date1904 => workbook.Date1904;

    public override double Fraction => package.Fraction;

    public override void Dispose()
    {
        strings.Dispose();
        package.Dispose();
    }

    protected override IEnumerable<TableRow> ReadRows()
    {
        using var part = package.Open(workbook.SheetPart) ?? throw new TableException(ImportErrors.FileUnreadable);
        var number = 0;
        while (XlsxPackage.Guarded(part.Read))
        {
            if (part is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                // A row without a number follows the one before it.
                var stated = part.GetAttribute("r");
                number = stated is null ? number + 1 : XlsxPackage.Guarded(() => int.Parse(stated, NumberStyles.None, CultureInfo.InvariantCulture));
                yield return new TableRow(number, part.IsEmptyElement ? [] : XlsxPackage.Guarded(() => ReadCells(part)));
            }
            else if (part is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
            {
                yield break;
            }
        }
    }

    private List<string> ReadCells(XmlReader part)
    {
        var cells = new List<string>();
        var depth = part.Depth;
        var column = -1;
        while (part.Read() && part.Depth > depth)
        {
            if (part is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = part.GetAttribute("r") is { } name ? ColumnOf(name) : column + 1;
                Set(cells, column, ReadCell(part));
            }
        }

        return cells;
    }

    private string ReadCell(XmlReader part)
    {
        var type = part.GetAttribute("t");
        var style = int.TryParse(part.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
        var text = "";
        var depth = part.Depth;
        if (part.IsEmptyElement)
        {
            return text;
        }

        while (part.Read() && part.Depth > depth)
        {
            if (part.NodeType == XmlNodeType.Element && part.LocalName is "v" or "is")
            {
                text = part.LocalName == "is" ? XlsxText.ReadItem(part) : XlsxText.ReadContent(part);
            }
        }

        return type switch
        {
            "s" => strings[int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1],
            "str" => XlsxText.Decode(text),
            "b" => text == "1" ? "TRUE" : "FALSE",
            null or "n" => NumberText(text, style),
            _ => text,
        };
    }

    private string NumberText(string text, int style)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        if (workbook.ShowsDate(style) && CellValues.FromSerial(number, Date1904) is { } date)
        {
            return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        // 1.3812345678E+10 is how some programs write a phone number.
        return number == Math.Truncate(number) && Math.Abs(number) < 1e15 ? number.ToString("F0", CultureInfo.InvariantCulture) : text;
    }

    private static int ColumnOf(string name)
    {
        var column = 0;
        foreach (var c in name.TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column - 1;
    }
}
