using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

/// <summary>Workbooks as other programs make them: shared texts, numbers, dates as day numbers with a style, formulas with their errors, gaps between rows.</summary>
internal sealed class TestWorkbook
{
    private readonly List<string> texts = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly StringBuilder rows = new();
    private int next = 1;

    public bool Date1904 { get; init; }

    /// <summary>Adds a row. Cells are texts, numbers, <see cref="DateTime"/> (day number with a date style), <see cref="FormulaError"/> or null.</summary>
    public TestWorkbook Row(params object?[] cells) => RowAt(next, cells);

    /// <summary>Adds a row with this number; the ones before it stay blank.</summary>
    public TestWorkbook RowAt(int number, params object?[] cells)
    {
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            var at = $"{ImportColumn.LetterOf(i)}{number}";
            rows.Append(cells[i] switch
            {
                null => "",
                string text => $"<c r=\"{at}\" t=\"s\" s=\"0\"><v>{TextNumber(text)}</v></c>",
                DateTime date => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"1\"><v>{SerialOf(date):R}</v></c>"),
                FormulaError error => $"<c r=\"{at}\" t=\"e\"><f>A1/0</f><v>{error.Shown}</v></c>",
                var value => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{value}</v></c>"),
            });
        }

        rows.Append("</row>");
        next = number + 1;
        return this;
    }

    public byte[] ToBytes() => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"{(Date1904 ? 1 : 0)}\"/><sheets><sheet name=\"隐藏\" sheetId=\"2\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"留言\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId9\" Target=\"worksheets/none.xml\"/></Relationships>"),
        ("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>"),
        ("xl/sharedStrings.xml", SharedStrings()),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"));

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    private string SharedStrings()
    {
        var xml = new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (var i = 0; i < texts.Count; i++)
        {
            var escaped = SecurityElement.Escape(texts[i]);
            // Every third one in two runs with a phonetic guide, as Excel writes edited texts.
            xml.Append(i % 3 == 2 && escaped == texts[i] && escaped.Length > 2
                ? $"<si><r><t xml:space=\"preserve\">{escaped[..2]}</t></r><r><t xml:space=\"preserve\">{escaped[2..]}</t></r><rPh sb=\"0\" eb=\"1\"><t>yin</t></rPh></si>"
                : $"<si><t xml:space=\"preserve\">{escaped}</t></si>");
        }

        return xml.Append("</sst>").ToString();
    }

    private int TextNumber(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            number = numbers[text] = texts.Count;
            texts.Add(text);
        }

        return number;
    }

    private double SerialOf(DateTime date) => (date - new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified)).TotalDays - (Date1904 ? 1462 : 0);
}

/// <summary>A formula that failed: #N/A, #VALUE! …</summary>
internal sealed record FormulaError(string Shown);
