using System.Security.Cryptography;
using ErrorOr;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Infrastructure.Feeds.Imports.Tables;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>Uploaded tables below <c>files/imports</c> of the data folder, readable by the owner only, under names of our own making.</summary>
internal sealed class ImportFiles : IImportFiles
{
    private const int BufferSize = 80 << 10;
    private readonly string folder;

    public ImportFiles(DataFolder data)
    {
        folder = Path.Combine(data.Files, "imports");
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public async Task<ErrorOr<ReceivedFile>> ReceiveAsync(Stream content, CancellationToken cancellationToken)
    {
        var name = RandomNumberGenerator.GetHexString(32, lowercase: true);
        try
        {
            var received = await StoreAsync(name, content, cancellationToken);
            if (!received.IsError && TableKind.Of(PathOf(name)) == TableKind.Kind.Unknown)
            {
                received = ImportErrors.FileKindUnknown;
            }

            if (received.IsError)
            {
                Delete(name);
            }

            return received;
        }
        catch
        {
            Delete(name);
            throw;
        }
    }

    public ErrorOr<TableHead> ReadHead(string storedFile, int rows)
    {
        try
        {
            using var table = Open(storedFile);
            return new TableHead(table.Sheet, table.Date1904, [.. table.Rows().Take(rows)]);
        }
        catch (TableException e)
        {
            return e.Error;
        }
    }

    /// <summary>The whole table.</summary>
    /// <exception cref="TableException">It cannot be read, or is gone.</exception>
    public Table Open(string storedFile) =>
        File.Exists(PathOf(storedFile)) ? Table.Open(PathOf(storedFile)) : throw new TableException(ImportErrors.FileGone);

    public Task WriteAsync(Stream output, bool csv, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken) =>
        csv ? TableWriter.WriteCsvAsync(output, rows, cancellationToken) : TableWriter.WriteXlsxAsync(output, rows, cancellationToken);

    public void Delete(string storedFile) => File.Delete(PathOf(storedFile));

    /// <summary>Names of files that were last written before this moment.</summary>
    public IEnumerable<string> OlderThan(DateTimeOffset moment) =>
        Directory.EnumerateFiles(folder).Where(f => File.GetLastWriteTimeUtc(f) < moment.UtcDateTime).Select(f => Path.GetFileName(f));

    private async Task<ErrorOr<ReceivedFile>> StoreAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(PathOf(name), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        var buffer = new byte[BufferSize];
        var length = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += read;
            if (length > IImportFiles.MaxBytes)
            {
                return ImportErrors.FileTooLarge;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        // The job reads it later, perhaps after a crash.
        file.Flush(flushToDisk: true);
        return length == 0 ? ImportErrors.FileEmpty : new ReceivedFile(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // The name comes from our own database; nothing else may lead out of the folder.
    private string PathOf(string name) => Path.Combine(folder, Path.GetFileName(name));
}
