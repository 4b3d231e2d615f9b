namespace GovernanceApi.Api.OpenApi;

/// <summary>Component names: the type's own, with the item in front of a page.</summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return string.Concat(type.GetGenericArguments().Select(Of)) + name;
    }
}
