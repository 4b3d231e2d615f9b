using ErrorOr;
using GovernanceApi.Domain.Complaints.Attachments;
using SkiaSharp;

namespace GovernanceApi.Infrastructure.Complaints.Attachments;

/// <summary>
/// Draws an image anew: upright, at most <see cref="LongestSide"/> pixels, and without anything but the picture (no
/// EXIF, no position, no thumbnail, no trailing bytes).
/// </summary>
internal static class ImageCleaner
{
    public const int LongestSide = 2560;

    /// <summary>Read from the header before a single pixel is unpacked: a small file may claim a huge canvas.</summary>
    public const long MostPixels = 64_000_000;

    private const int Quality = 85;

    /// <summary>Deterministic: the same bytes give the same result.</summary>
    public static ErrorOr<Success> Clean(string source, string target)
    {
        using var codec = SKCodec.Create(source);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0)
        {
            return AttachmentErrors.ImageUnreadable;
        }

        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return AttachmentErrors.ImageTooManyPixels;
        }

        using var pixels = Decode(codec);
        if (pixels is null)
        {
            return AttachmentErrors.ImageUnreadable;
        }

        var scale = Math.Min(1f, (float)LongestSide / Math.Max(pixels.Width, pixels.Height));
        using var upright = Draw(pixels, codec.EncodedOrigin, scale);
        using var encoded = upright.Encode(codec.EncodedFormat, Quality);
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        encoded.SaveTo(file);
        file.Flush(flushToDisk: true);
        return Result.Success;
    }

    /// <summary>JPEG and WebP are unpacked at a smaller scale where that is enough, which bounds the memory.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        // Codecs scale by eighths: the next one up, so that nothing is blown up again.
        var wanted = Math.Min(1f, (float)LongestSide / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(MathF.Ceiling(wanted * 8) / 8);
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(info) && codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    private static SKImage Draw(SKBitmap pixels, SKEncodedOrigin origin, float scale)
    {
        float w = pixels.Width;
        float h = pixels.Height;
        var turned = origin >= SKEncodedOrigin.LeftTop;
        var width = Math.Max(1, (int)MathF.Round((turned ? h : w) * scale));
        var height = Math.Max(1, (int)MathF.Round((turned ? w : h) * scale));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, pixels.AlphaType, SKColorSpace.CreateSrgb()));
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale(scale);
        surface.Canvas.Concat(Upright(origin, w, h));
        using var image = SKImage.FromBitmap(pixels);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }

    // Where the EXIF orientation says a source pixel (x, y) of a w × h image belongs.
    private static SKMatrix Upright(SKEncodedOrigin origin, float w, float h) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
