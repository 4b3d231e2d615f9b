using System.Text;
using System.Xml;

namespace GovernanceApi.Infrastructure.Feeds.Imports.Tables;

/// <summary>
/// The workbook's table of texts. It stands in front of the rows and may be nearly the whole file, so it is kept in a
/// temporary file that nobody else can open; only the offsets are in memory.
/// </summary>
internal sealed class SharedStrings : IDisposable
{
    private readonly List<long> ends = [];
    private readonly FileStream? file;

    public SharedStrings(XmlReader? part)
    {
        if (part is null)
        {
            return;
        }

        file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            BufferSize = 64 << 10,
        });
        var length = 0L;
        using (part)
        {
            while (part.Read())
            {
                if (part is { NodeType: XmlNodeType.Element, LocalName: "si" })
                {
                    var bytes = Encoding.UTF8.GetBytes(XlsxText.ReadItem(part));
                    file.Write(bytes);
                    length += bytes.Length;
                    ends.Add(length);
                }
            }
        }

        file.Flush();
    }

    /// <summary>The text with this number, from 0; blank for a number out of range.</summary>
    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= ends.Count)
            {
                return "";
            }

            var from = index == 0 ? 0 : ends[index - 1];
            var bytes = new byte[ends[index] - from];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(file!.SafeFileHandle, bytes.AsSpan(read), from + read) is > 0 and var more)
            {
                read += more;
            }

            return Encoding.UTF8.GetString(bytes, 0, read);
        }
    }

    public void Dispose() => file?.Dispose();
}
