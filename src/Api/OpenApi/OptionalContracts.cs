using System.Text.Json;
using GovernanceApi.Application.Common.Patching;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GovernanceApi.Api.OpenApi;

/// <summary>On the wire a member of a merge patch looks like its value.</summary>
internal sealed class OptionalContracts(JsonSerializerOptions options) : ISerializerDataContractResolver
{
    private readonly JsonSerializerDataContractResolver inner = new(options);

    public DataContract GetDataContractForType(Type type) => inner.GetDataContractForType(OptionalMembers.Inner(type) ?? type);
}
