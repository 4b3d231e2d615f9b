using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GovernanceApi.Infrastructure.Persistence.Common;

/// <summary>What holds for every table: enum codes, the revision as concurrency token, ids made by the application.</summary>
internal static class ModelConventions
{
    private const int EnumCodeLength = 40;

    public static void ApplyHouseConventions(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum && property.GetValueConverter() is null && property.FindAnnotation("Relational:ColumnType") is null)
                {
                    property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumCodeConverter<>).MakeGenericType(type))!);
                    property.SetMaxLength(EnumCodeLength);
                }
            }

            if (entity.ClrType.IsAssignableTo(typeof(AggregateRoot)))
            {
                entity.FindProperty(nameof(AggregateRoot.Revision))!.IsConcurrencyToken = true;
            }

            if (entity.ClrType.IsAssignableTo(typeof(Entity)) && entity.FindProperty(nameof(Entity.Id)) is { } id)
            {
                id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }
}
