using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GovernanceApi.Infrastructure.Persistence.Common;

/// <summary>Enums are stored as the codes the API shows: camelCase names.</summary>
internal sealed class EnumCodeConverter<TEnum>() : ValueConverter<TEnum, string>(v => Codes.ToCode(v), c => Codes.FromCode(c))
    where TEnum : struct, Enum
{
    private static class Codes
    {
        private static readonly Dictionary<TEnum, string> ByValue =
            Enum.GetValues<TEnum>().Distinct().ToDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

        private static readonly Dictionary<string, TEnum> ByCode = ByValue.ToDictionary(e => e.Value, e => e.Key, StringComparer.Ordinal);

        public static string ToCode(TEnum value) => ByValue[value];

        public static TEnum FromCode(string code) => ByCode[code];
    }
}
