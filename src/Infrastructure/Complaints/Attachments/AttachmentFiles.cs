using System.Security.Cryptography;
using ErrorOr;
using GovernanceApi.Application.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Attachments;

namespace GovernanceApi.Infrastructure.Complaints.Attachments;

/// <summary>
/// Attachments on disk: <c>files/ab/{id}.{hash}</c>. The hash in the name keeps other bytes sent under the same id
/// from touching what is stored already.
/// </summary>
internal sealed class AttachmentFiles : IAttachmentFiles, IDisposable
{
    private const int CopyBuffer = 81920;

    /// <summary>Unpacked images are large: few at a time.</summary>
    private const int Cleaners = 2;

    private readonly string root;
    private readonly string incoming;
    private readonly VirusScanner scanner;
    private readonly SemaphoreSlim cleaners = new(Cleaners);

    public AttachmentFiles(string root, VirusScanner scanner)
    {
        this.root = root;
        this.scanner = scanner;
        incoming = Path.Combine(root, "incoming");
        Directory.CreateDirectory(incoming);
    }

    public string PathOf(Guid attachmentId, byte[] hash)
    {
        var id = attachmentId.ToString("N");
        // A version 7 id begins with its time; its end is random and spreads evenly.
        return Path.Combine(root, id[^2..], $"{id}.{Convert.ToHexStringLower(hash.AsSpan(0, 8))}");
    }

    public async Task<ErrorOr<StoredFile>> TakeInAsync(Guid attachmentId, Stream content, CancellationToken cancellationToken)
    {
        var received = Path.Combine(incoming, $"{attachmentId:N}.{Path.GetRandomFileName()}");
        var cleaned = received + ".clean";
        try
        {
            if (!await ReceiveAsync(content, received, cancellationToken))
            {
                return AttachmentErrors.TooLarge;
            }

            var type = FileKind.Sniff(received);
            if (type is null)
            {
                return AttachmentErrors.TypeNotAllowed;
            }

            // Before anything of ours unpacks it.
            if (await scanner.ScanAsync(received, cancellationToken) is { IsError: true } scanned)
            {
                return scanned.Errors;
            }

            if (type == FileKind.Pdf)
            {
                return FileKind.IsWholePdf(received) ? await PlaceAsync(attachmentId, type, received, cancellationToken) : AttachmentErrors.DocumentUnreadable;
            }

            var clean = await CleanAsync(received, cleaned, cancellationToken);
            return clean.IsError ? clean.Errors : await PlaceAsync(attachmentId, type, cleaned, cancellationToken);
        }
        finally
        {
            File.Delete(received);
            File.Delete(cleaned);
        }
    }

    public void Dispose() => cleaners.Dispose();

    private static async Task<bool> ReceiveAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var buffer = new byte[CopyBuffer];
        long total = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            total += read;
            if (total > Attachment.MaxBytes)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        return true;
    }

    private async Task<ErrorOr<Success>> CleanAsync(string source, string target, CancellationToken cancellationToken)
    {
        await cleaners.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => ImageCleaner.Clean(source, target), cancellationToken);
        }
        finally
        {
            cleaners.Release();
        }
    }

    private async Task<StoredFile> PlaceAsync(Guid attachmentId, string type, string path, CancellationToken cancellationToken)
    {
        byte[] hash;
        long size;
        await using (var file = File.OpenRead(path))
        {
            hash = await SHA256.HashDataAsync(file, cancellationToken);
            size = file.Length;
        }

        var target = PathOf(attachmentId, hash);
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        File.Move(path, target, overwrite: true);
        DurableFolder.Flush(folder);
        return new StoredFile(type, size, hash);
    }
}
