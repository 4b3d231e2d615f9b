using System.Text;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using Shouldly;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary><c>docs/api/authz.csv</c>: one reviewed line per operation that says who may call it.</summary>
internal sealed record AuthzTable(IReadOnlyDictionary<string, AuthzLine> Lines)
{
    public const string File = "authz.csv";
    public const string Everyone = "everyone";
    private const string Header = "operationId,method,path,permission,area,who,scopes";

    /// <summary>What the code says; whoever adds an operation or changes a permission shows it as a difference of this file.</summary>
    public static string Of(IEnumerable<Operation> operations)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var o in operations.OrderBy(o => o.Id, StringComparer.Ordinal))
        {
            var who = o.Permission is null ? Everyone : string.Join(' ', Enum.GetValues<Role>().Where(r => RoleMatrix.Grants(r, o.Permission)));
            var area = IdKinds.Of(o) switch { null => "none", { IsOwn: true } => "own", _ => "shared" };
            var scopes = o.Permission is null ? "" : string.Join(' ', ClientScopes.Granting(o.Permission));
            text.Append(string.Join(',', o.Id, o.Method, o.Path, o.Permission, area, who, scopes)).Append('\n');
        }

        return text.ToString();
    }

    public static AuthzTable Committed()
    {
        var rows = System.IO.File.ReadAllLines(CommittedFile.PathOf(File));
        rows[0].ShouldBe(Header);
        return new AuthzTable(rows.Skip(1).Select(r => r.Split(',')).ToDictionary(
            c => c[0],
            c => new AuthzLine(c[3].Length == 0 ? null : c[3], c[5] == Everyone ? null : c[5].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>).ToHashSet(),
                c[6].Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            StringComparer.Ordinal));
    }
}

/// <param name="Who">Null for everyone, signed in or not.</param>
/// <param name="Scopes">Any of which lets a machine client in.</param>
internal sealed record AuthzLine(string? Permission, IReadOnlySet<Role>? Who, IReadOnlyList<string> Scopes);
