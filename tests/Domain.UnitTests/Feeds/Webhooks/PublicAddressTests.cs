using System.Net;
using GovernanceApi.Domain.Feeds.Webhooks;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Feeds.Webhooks;

public sealed class PublicAddressTests
{
    public static TheoryData<string> Public =>
    [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1", "169.253.255.255", "169.255.0.0", "172.15.255.255",
        "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "114.114.114.114", "2400:3200::1", "2606:4700:4700::1111",
        "2001:4860:4860::8888", "2001:200::1", "::ffff:8.8.8.8", "2002:0808:0808::1", "64:ff9b::808:808",
    ];

    public static TheoryData<string> Private =>
    [
        "0.0.0.0", "0.1.2.3", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.255", "169.254.0.1", "169.254.169.254", "172.16.0.0",
        "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.0.1", "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
        "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "2002:7f00:1::1", "2002:a00:1::", "2002:c0a8:101::1", "3fff::1",
        "5f00::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%1", "fec0::1", "ff02::1", "::ffff:0:7f00:1",
    ];

    [Theory]
    [MemberData(nameof(Public))]
    public void Globally_reachable_addresses_may_be_connected_to(string address) => PublicAddress.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Private))]
    public void Any_other_may_not_however_it_is_written(string address) => PublicAddress.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();
}
