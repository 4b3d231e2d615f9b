using System.Data.Common;
using GovernanceApi.Domain.Indicators.ExternalTotals;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Indicators;

/// <summary>The roll-ups, read by hand-written SQL (see <c>Sql/Indicators</c>).</summary>
internal interface IIndicatorsDb
{
    DbSet<ExternalTotal> ExternalTotals { get; }

    /// <param name="sql">A constant of the code with <c>@p0</c>, <c>@p1</c> … for the values.</param>
    Task<List<T>> ReadFiguresAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params IReadOnlyList<object> values);
}
