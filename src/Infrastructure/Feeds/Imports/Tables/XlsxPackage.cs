using System.IO.Compression;
using System.Xml;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Infrastructure.Feeds.Imports.Tables;

/// <summary>
/// The zip file around a workbook. Its directory is checked before anything is unpacked, and what is unpacked is
/// counted against it, so that a small file cannot fill the memory. Document types and external parts are never read.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int MostEntries = 2000;
    private const long LongestUnpacked = 1L << 30;
    private const long RatioMattersFrom = 4L << 20;
    private const int HighestRatio = 200;
    private readonly ZipArchive archive;
    private CountedStream? opened;

    public XlsxPackage(string path)
    {
        archive = Guarded(() => ZipFile.OpenRead(path));
        var total = 0L;
        foreach (var entry in Guarded(() => archive.Entries))
        {
            total += entry.Length;
            if (archive.Entries.Count > MostEntries || total > LongestUnpacked
                || (entry.Length > RatioMattersFrom && entry.Length / Math.Max(1, entry.CompressedLength) > HighestRatio))
            {
                archive.Dispose();
                throw new TableException(ImportErrors.FileUnsafe);
            }
        }
    }

    /// <summary>How much of the part opened last has been unpacked, above 0 and up to 1.</summary>
    public double Fraction => opened?.Fraction ?? 1;

    /// <summary>A part of the workbook, or null when it has none of this name.</summary>
    public XmlReader? Open(string name)
    {
        var entry = archive.GetEntry(name) ?? archive.Entries.FirstOrDefault(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(opened = new CountedStream(entry.Open(), entry.Length), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = LongestUnpacked,
        });
    }

    public void Dispose() => archive.Dispose();

    /// <summary>What the libraries below say of a damaged file, in our words.</summary>
    public static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or FormatException or OverflowException)
        {
            throw new TableException(ImportErrors.FileUnreadable, e);
        }
    }

    /// <summary>Ends the reading when an entry holds more than its directory says.</summary>
    private sealed class CountedStream(Stream inner, long declared) : Stream
    {
        private long count;

        public double Fraction => (double)Math.Max(1, count) / Math.Max(1, declared);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            count += read;
            return count > declared ? throw new TableException(ImportErrors.FileUnsafe) : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
