using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GovernanceApi.Infrastructure.Persistence.Common;

internal sealed class DivisionCodeConverter() : ValueConverter<DivisionCode, string>(c => c.Value, v => DivisionCode.From(v));
