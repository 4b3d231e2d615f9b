using System.Net;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

public sealed class ImportAccessTests(ImportsHost host) : IClassFixture<ImportsHost>
{
    private static readonly byte[] File = new TestWorkbook().Row("编号", "时间", "内容").Row(1, "2025-06-01", "内容").ToBytes();

    public static TheoryData<Role> Others => [.. Enum.GetValues<Role>().Where(r => !RoleMatrix.Grants(r, Permissions.ImportsRun))];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Other_roles_may_not_import(Role role)
    {
        var client = await host.SignInAsync(role, ImportsHost.County);

        (await ImportsHost.TryUploadAsync(client, File)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await client.TryGetAsync("/imports")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_area_does_not_see_the_import()
    {
        var batch = await host.CheckAsync(File, "外区");
        var id = batch["id"]!.ToString();
        foreach (var client in new[] { await host.SignInAsync(Role.CountyDispatcher, ImportsHost.OtherCounty), await host.SignInAsync(Role.CommunityClerk, ImportsHost.Community) })
        {
            foreach (var path in new[] { "", "/rows", "/rejected-rows" })
            {
                (await client.TryGetAsync($"/imports/{id}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            }

            (await client.TryPostAsync($"/imports/{id}/commit", new { skipInvalid = true })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.TryPostAsync($"/imports/{id}/cancel", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.GetAsync("/imports"))["items"]!.AsArray().ShouldNotContain(b => b!["id"]!.ToString() == id);
        }
    }

    [Fact]
    public async Task A_clerk_imports_into_the_own_area_only()
    {
        var clerk = await host.SignInAsync(Role.CommunityClerk, ImportsHost.Community);
        var batch = await ImportsHost.UploadAsync(clerk, File);
        var path = $"/api/v1/imports/{batch["id"]}/mapping";

        var outside = await clerk.SendAsync(HttpMethod.Put, path, ImportsHost.MappingOf(batch, "社区", ImportsHost.County));
        var inside = await clerk.SendAsync(HttpMethod.Put, path, ImportsHost.MappingOf(batch, "社区"));

        outside.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await outside.Content.ReadAsStringAsync()).ShouldContain("imports.settings_division_outside_area");
        inside.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        // The county, whose area covers it, sees the clerk's import.
        (await host.GetAsync(batch))["state"]!.ToString().ShouldBe("validating");
    }

    [Fact]
    public async Task A_mapping_that_cannot_work_is_refused_with_its_field()
    {
        var batch = await ImportsHost.UploadAsync(host.Clerk, File);

        await RefusedAsync(ImportsHost.MappingOf(batch, "映射", category: "010000"), "imports.settings_category_unknown");
        await RefusedAsync(ImportsHost.MappingOf(batch, ""), "settings/sourceSystem");
        await RefusedAsync(ImportsHost.MappingOf(batch, "映射", division: "341502999999"), "imports.settings_division_unknown");
        await RefusedAsync(Mapped("externalId", "receivedAt", "title"), "imports.required_unmapped");
        await RefusedAsync(Mapped("externalId", "ignore", "text"), "imports.required_unmapped");
        await RefusedAsync(Mapped("text", "receivedAt", "text"), "imports.field_twice");

        object Mapped(params string[] fields) => new
        {
            headerRow = 1,
            columns = fields.Select((field, index) => new { index, field }).ToArray(),
            settings = new { sourceSystem = "映射", divisionCode = ImportsHost.Community },
        };

        async Task RefusedAsync(object mapping, string code)
        {
            var response = await host.TryMapAsync(batch, mapping);
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await response.Content.ReadAsStringAsync()).ShouldContain(code);
        }
    }
}
