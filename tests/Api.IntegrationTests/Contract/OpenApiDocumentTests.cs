using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

public sealed class OpenApiDocumentTests(ContractHost host) : IClassFixture<ContractHost>
{
    [Fact]
    public void The_committed_document_is_the_served_one() =>
        CommittedFile.ShouldBe("openapi.v1.json", CommittedFile.Readably(host.Document));
}
