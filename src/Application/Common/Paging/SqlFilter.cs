using System.Data.Common;
using System.Globalization;
using System.Text;

namespace GovernanceApi.Application.Common.Paging;

/// <summary>
/// Conditions of a hot list, put together as SQL with parameters. Conditions are constants of the code; whatever comes
/// from outside is a parameter.
/// </summary>
internal sealed class SqlFilter
{
    private readonly StringBuilder conditions = new();
    private readonly List<object> values = [];

    /// <param name="condition">SQL with <c>{0}</c>, <c>{1}</c> … where the values go.</param>
    public SqlFilter Where(string condition, params ReadOnlySpan<object> arguments)
    {
        var names = new object[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            names[i] = Add(arguments[i]);
        }

        conditions.Append(conditions.Length == 0 ? " where " : " and ").Append(string.Format(CultureInfo.InvariantCulture, condition, names));
        return this;
    }

    /// <summary>A value for what is written around the conditions. Answers with its place, <c>$1</c> and on: the driver need not look for names.</summary>
    public string Add(object value)
    {
        values.Add(value);
        return "$" + values.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An array of texts as one value; without this overload it would be spread over the parameters.</summary>
    public SqlFilter Where(string condition, string[] argument) => Where(condition, (object)argument);

    public SqlFilter WhereIf(bool applies, string condition, string[] argument) => applies ? Where(condition, argument) : this;

    public SqlFilter WhereIf(bool applies, string condition, params ReadOnlySpan<object> arguments) =>
        applies ? Where(condition, arguments) : this;

    /// <summary>Select, the conditions, and what follows them.</summary>
    public DbCommand Command(DbConnection connection, DbTransaction? transaction, string select, string tail)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = select + conditions + tail;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
