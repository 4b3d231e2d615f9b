using GovernanceApi.Application.Feeds.Changes;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Api.OpenApi;

/// <summary>Component names: the type's own, with the item in front of a page; of an event, that of its data.</summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        if (type.IsSubclassOf(typeof(DomainEvent)))
        {
            return Envelopes.SchemaOf(PublicEvents.Raised.First(e => e.Value == type).Key);
        }

        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return string.Concat(type.GetGenericArguments().Select(Of)) + name;
    }
}
