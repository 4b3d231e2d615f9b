using System.Security.Cryptography;
using GovernanceApi.Infrastructure.Complaints.Reporters;
using GovernanceApi.TestKit;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Reporters;

public sealed class ContactSealTests : IDisposable
{
    private static readonly byte[] PhoneKey = new byte[32];
    private readonly string folder = TestServers.NewFolder();
    private readonly FakeTimeProvider clock = new(ApiHost.Start);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_sealed_opens_again_and_absent_parts_stay_absent()
    {
        var seal = Seal();

        var box = seal.Seal("张伟", "13812345678", null);

        box.Address.ShouldBeNull();
        seal.Open(box).ShouldBe(new("张伟", "13812345678", null));
        box.Name!.AsSpan().IndexOf("张伟"u8).ShouldBe(-1);
    }

    [Fact]
    public void The_same_name_is_never_sealed_the_same_way() => Seal().Seal("张伟", null, null).Name.ShouldNotBe(Seal().Seal("张伟", null, null).Name);

    [Fact]
    public void A_changed_byte_or_a_part_in_the_place_of_another_does_not_open()
    {
        var seal = Seal();
        var box = seal.Seal("张伟", "13812345678", null);

        Should.Throw<CryptographicException>(() => seal.Open(box with { Name = box.Phone }));
        box.Phone![^1] ^= 1;
        Should.Throw<CryptographicException>(() => seal.Open(box));
    }

    [Fact]
    public void An_old_key_seals_no_more_but_still_opens_also_for_another_process()
    {
        var seal = Seal();
        var old = seal.Seal("张伟", null, null);

        clock.Advance(TimeSpan.FromDays(181));
        var young = seal.Seal("李娜", null, null);

        young.KeyId.ShouldNotBe(old.KeyId);
        seal.CurrentKeyId.ShouldBe(young.KeyId);
        var other = Seal();
        other.CurrentKeyId.ShouldBe(young.KeyId);
        other.Open(old).Name.ShouldBe("张伟");
    }

    [Fact]
    public void A_lifetime_of_zero_makes_one_new_key_at_once()
    {
        var old = Seal().Seal("张伟", null, null);
        clock.Advance(TimeSpan.FromMinutes(1));

        var rotated = new ContactSeal(new ContactKeys(folder, TimeSpan.Zero, clock), PhoneKey);

        rotated.CurrentKeyId.ShouldNotBe(old.KeyId);
        rotated.CurrentKeyId.ShouldBe(rotated.CurrentKeyId);
        rotated.Open(old).Name.ShouldBe("张伟");
        Seal().CurrentKeyId.ShouldBe(rotated.CurrentKeyId);
    }

    [Fact]
    public void A_key_that_another_process_made_later_is_found()
    {
        var early = Seal();
        var box = early.Seal("张伟", null, null);
        clock.Advance(TimeSpan.FromDays(181));
        var late = Seal().Seal("李娜", null, null);

        early.Open(late).Name.ShouldBe("李娜");
        early.Open(box).Name.ShouldBe("张伟");
    }

    [Fact]
    public void A_lost_key_is_named()
    {
        var box = Seal().Seal("张伟", null, null);
        File.Delete(Path.Combine(folder, box.KeyId + ".key"));

        Should.Throw<CryptographicException>(() => Seal().Open(box)).Message.ShouldContain(box.KeyId);
    }

    [Fact]
    public void Key_files_are_readable_by_their_owner_only()
    {
        var id = Seal().CurrentKeyId;

        File.GetUnixFileMode(Path.Combine(folder, id + ".key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private ContactSeal Seal() => new(new ContactKeys(folder, TimeSpan.FromDays(180), clock), PhoneKey);
}
