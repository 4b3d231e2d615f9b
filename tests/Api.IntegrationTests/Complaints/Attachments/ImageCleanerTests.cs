using System.Diagnostics;
using System.Text;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Infrastructure.Complaints.Attachments;
using GovernanceApi.TestKit;
using Shouldly;
using SkiaSharp;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Attachments;

public sealed class ImageCleanerTests : IDisposable
{
    private readonly string folder = TestServers.NewFolder();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Nothing_but_the_picture_is_left_of_a_photo()
    {
        byte[] sent = [.. Pictures.Jpeg(exifText: Pictures.Secret), .. "<script>alert(1)</script>"u8];
        Contains(sent, Pictures.Secret).ShouldBeTrue();

        var kept = Clean(sent);

        Contains(kept, Pictures.Secret).ShouldBeFalse();
        Contains(kept, "Exif").ShouldBeFalse();
        Contains(kept, "<script>").ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, 64, 32, true)]
    [InlineData(3, 64, 32, false)]
    [InlineData(6, 32, 64, true)]
    [InlineData(8, 32, 64, false)]
    public void The_picture_stands_upright(ushort orientation, int width, int height, bool redFirst)
    {
        using var upright = SKBitmap.Decode(Clean(Pictures.Jpeg(orientation: orientation)));

        (upright.Width, upright.Height).ShouldBe((width, height));
        (upright.GetPixel(2, 2).Red > 200).ShouldBe(redFirst);
        (upright.GetPixel(width - 3, height - 3).Blue > 200).ShouldBe(redFirst);
    }

    [Fact]
    public void A_large_photo_is_scaled_down()
    {
        using var codec = SKCodec.Create(new MemoryStream(Clean(Pictures.Jpeg(6000, 3000))));

        (codec.Info.Width, codec.Info.Height).ShouldBe((ImageCleaner.LongestSide, ImageCleaner.LongestSide / 2));
    }

    [Fact]
    public void A_bomb_is_refused_by_its_header()
    {
        var watch = Stopwatch.StartNew();

        Try(Pictures.Bomb()).FirstError.ShouldBe(AttachmentErrors.ImageTooManyPixels);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_photo_that_was_cut_off_is_refused()
    {
        var whole = Pictures.Jpeg(600, 400);

        Try(whole[..(whole.Length / 2)]).FirstError.ShouldBe(AttachmentErrors.ImageUnreadable);
    }

    [Fact]
    public void The_same_bytes_give_the_same_file() => Clean(Pictures.Jpeg()).ShouldBe(Clean(Pictures.Jpeg()));

    private byte[] Clean(byte[] sent)
    {
        Try(sent).IsError.ShouldBeFalse();
        return File.ReadAllBytes(Path.Combine(folder, "clean"));
    }

    private ErrorOr.ErrorOr<ErrorOr.Success> Try(byte[] sent)
    {
        File.WriteAllBytes(Path.Combine(folder, "sent"), sent);
        File.Delete(Path.Combine(folder, "clean"));
        return ImageCleaner.Clean(Path.Combine(folder, "sent"), Path.Combine(folder, "clean"));
    }

    private static bool Contains(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
