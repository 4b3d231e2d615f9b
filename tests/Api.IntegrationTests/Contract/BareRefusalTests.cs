using System.Net;
using System.Text;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>What the framework refuses before any use case runs is problem details with a stable code all the same.</summary>
public sealed class BareRefusalTests(ContractHost host) : IClassFixture<ContractHost>
{
    private const string AnyFile = "/api/v1/public/attachments/00000000-0000-0000-0000-000000000001/content";

    [Fact]
    public Task No_such_address() =>
        SendAsync(HttpMethod.Get, "/api/v1/nothing").ShouldBeAsync(HttpStatusCode.NotFound, "common.not_found");

    [Fact]
    public Task No_such_page_below_no_route() =>
        SendAsync(HttpMethod.Post, "/nothing").ShouldBeAsync(HttpStatusCode.NotFound, "common.not_found");

    [Fact]
    public async Task A_method_the_address_does_not_take()
    {
        var sending = SendAsync(HttpMethod.Patch, "/api/v1/session");

        await sending.ShouldBeAsync(HttpStatusCode.MethodNotAllowed, "common.method_not_allowed");
        (await sending).Content.Headers.Allow.ShouldBe(["DELETE", "GET", "POST"], ignoreOrder: true);
    }

    [Fact]
    public Task A_file_of_a_type_the_route_does_not_take() =>
        SendAsync(HttpMethod.Put, AnyFile, "hello", "text/html").ShouldBeAsync(HttpStatusCode.UnsupportedMediaType, "common.content_type_not_taken");

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public Task A_body_that_is_not_JSON(string contentType) =>
        SendAsync(HttpMethod.Post, "/api/v1/public/tracking", "{}", contentType).ShouldBeAsync(HttpStatusCode.UnsupportedMediaType, "common.content_type_not_taken");

    [Theory]
    [InlineData("{\"number\":")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"number\":\"1\",\"number\":\"2\"}")]
    [InlineData("{\"surprise\":1}")]
    public Task A_body_that_cannot_be_read(string body) =>
        SendAsync(HttpMethod.Post, "/api/v1/public/tracking", body).ShouldBeAsync(HttpStatusCode.BadRequest, "common.malformed");

    [Fact]
    public Task A_body_nested_too_deeply() =>
        SendAsync(HttpMethod.Post, "/api/v1/public/tracking", $"{{\"number\":{new string('[', 40)}{new string(']', 40)}}}")
            .ShouldBeAsync(HttpStatusCode.BadRequest, "common.malformed");

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string contentType = "application/json") =>
        host.Anonymous().SendAsync(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, contentType));
}
