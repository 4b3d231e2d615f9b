using System.Data.Common;
using System.Text.Json;

namespace GovernanceApi.Application.Indicators.Overview;

/// <summary>What is summed; the names are the columns of the roll-ups, the meaning stands in <c>Sql/Indicators/measures.sql</c>.</summary>
internal enum Measure
{
    Received,
    Accepted,
    Dispatched,
    Resolved,
    Closed,
    Open,
    Supervised,
    RespondedInTime,
    Acceptances,
    AcceptedInTime,
    Handled,
    HandledInTime,
    Returned,
    Extended,
    Reopened,
    Repeated,
    VerificationsDue,
    CallBacks,
    AskedSolved,
    Solved,
    AskedSatisfied,
    Satisfied,
}

/// <summary>One number per <see cref="Measure"/>.</summary>
internal sealed class Measures
{
    private static readonly string[] Names = [.. Enum.GetNames<Measure>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    /// <summary>The columns, for a select.</summary>
    public static readonly string Columns = string.Join(", ", Names);

    /// <summary>Their sums, for a grouped select.</summary>
    public static readonly string Sums = string.Join(", ", Names.Select(n => $"sum({n})::bigint"));

    private readonly long[] sums = new long[Names.Length];

    public long this[Measure measure] => sums[(int)measure];

    /// <summary>Reads them in their order from the column at <paramref name="first"/> on.</summary>
    public static Measures Read(DbDataReader reader, int first)
    {
        var read = new Measures();
        for (var i = 0; i < Names.Length; i++)
        {
            read.sums[i] = reader.GetInt64(first + i);
        }

        return read;
    }

    public static Measures Sum(IEnumerable<Measures> all)
    {
        var total = new Measures();
        foreach (var one in all)
        {
            for (var i = 0; i < Names.Length; i++)
            {
                total.sums[i] += one.sums[i];
            }
        }

        return total;
    }
}
