using GovernanceApi.Api.OpenApi;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

public sealed class OpenApiDocumentTests(ContractHost host) : IClassFixture<ContractHost>
{
    [Fact]
    public void The_committed_document_is_the_served_one() =>
        CommittedFile.ShouldBe("openapi.v1.json", CommittedFile.Readably(host.Document));

    [Fact]
    public void The_committed_table_of_rights_has_every_operation_and_no_other() =>
        CommittedFile.ShouldBe(AuthzTable.File, AuthzTable.Of(Operation.Of(host.Document)));

    [Fact]
    public void Every_body_of_the_contract_has_an_example_and_every_example_an_operation() =>
        Operation.Of(host.Document).Where(o => o.TakesJson).Select(o => o.Id).Order(StringComparer.Ordinal)
            .ShouldBe(RequestExamples.Operations.Order(StringComparer.Ordinal));
}
