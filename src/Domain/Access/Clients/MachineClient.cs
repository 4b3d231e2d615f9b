using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Access.Clients;

/// <summary>
/// A program of another system that calls this one in its own name (RFC 6749 section 4.4): bound to scopes and an area, with
/// secrets, public keys, or both. It knows its secrets only as hashes.
/// </summary>
public sealed class MachineClient : AggregateRoot, IHasArea
{
    public const int NameLength = 80;
    public const int OperatorLength = 120;
    public const int DefaultRequestsPerMinute = 600;
    public const int MostRequestsPerMinute = 60_000;
    public const int MostKeys = 5;

    /// <summary>Longest time during which the old secret works beside the new one.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(7);

    private MachineClient(Guid id)
        : base(id)
    {
    }

    private MachineClient()
        : base(Guid.Empty)
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>Who runs the program and answers for it: a unit or company, not a person.</summary>
    public string Operator { get; private set; } = "";

    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>12-digit division whose records it reaches.</summary>
    public string AreaCode { get; private set; } = "";

    public int RequestsPerMinute { get; private set; }

    /// <summary>Newest first; at most two work at a time.</summary>
    public IReadOnlyList<ClientSecret> Secrets { get; private set; } = [];

    /// <summary>For <c>private_key_jwt</c> (RFC 7523).</summary>
    public IReadOnlyList<ClientKey> Keys { get; private set; } = [];

    public bool Disabled { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last got a token; moves without raising the revision.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public DivisionCode Area => DivisionCode.From(AreaCode);

    DivisionCode? IHasArea.Area => Area;

    /// <param name="firstSecret">Hash of the secret that is shown once.</param>
    public static MachineClient Register(Guid id, ClientFacts facts, string firstSecret, DateTimeOffset now)
    {
        var client = new MachineClient(id) { CreatedAt = now, Secrets = [new ClientSecret(firstSecret, now, null)] };
        client.Set(facts);
        client.Raise(new MachineClientRegistered(facts.Scopes, facts.Area.Value));
        return client;
    }

    public void Change(ClientFacts facts)
    {
        if (facts.Name == Name && facts.Operator == Operator && facts.Area == Area && facts.RequestsPerMinute == RequestsPerMinute && facts.Scopes.SequenceEqual(Scopes, StringComparer.Ordinal))
        {
            return;
        }

        Set(facts);
        Raise(new MachineClientChanged(facts.Scopes, facts.Area.Value, facts.RequestsPerMinute));
    }

    /// <summary>A new secret; the present one works on for the overlap, any older one no more.</summary>
    public ErrorOr<Success> RotateSecret(string hash, TimeSpan overlap, DateTimeOffset now)
    {
        if (Disabled)
        {
            return ClientErrors.Disabled;
        }

        var until = now + overlap;
        var present = Secrets.Where(s => s.ExpiresAt is null && overlap > TimeSpan.Zero).Select(s => s with { ExpiresAt = until });
        Secrets = [new ClientSecret(hash, now, null), .. present];
        Raise(new MachineClientSecretRotated(until));
        return Result.Success;
    }

    /// <summary>Replaces the keys; none leaves the secrets alone.</summary>
    public ErrorOr<Success> SetKeys(IReadOnlyList<ClientKey> keys)
    {
        if (Disabled)
        {
            return ClientErrors.Disabled;
        }

        if (!keys.SequenceEqual(Keys))
        {
            Keys = keys;
            Raise(new MachineClientKeysSet([.. keys.Select(k => k.Kid)]));
        }

        return Result.Success;
    }

    public ErrorOr<Success> Disable()
    {
        if (Disabled)
        {
            return ClientErrors.Disabled;
        }

        Disabled = true;
        Raise(new MachineClientDisabled());
        return Result.Success;
    }

    public ErrorOr<Success> Enable()
    {
        if (!Disabled)
        {
            return ClientErrors.NotDisabled;
        }

        Disabled = false;
        Raise(new MachineClientEnabled());
        return Result.Success;
    }

    /// <summary>What it asks for, or all it may have when it asks for nothing in particular.</summary>
    /// <param name="asked">Empty for all.</param>
    public ErrorOr<List<string>> Grant(IReadOnlyList<string> asked, DateTimeOffset now)
    {
        if (Disabled)
        {
            return ClientErrors.Refused;
        }

        if (asked.Except(Scopes, StringComparer.Ordinal).Any())
        {
            return ClientErrors.ScopeRefused;
        }

        LastUsedAt = now;
        return asked.Count == 0 ? Scopes.ToList() : asked.ToList();
    }

    private void Set(ClientFacts facts)
    {
        Name = facts.Name;
        Operator = facts.Operator;
        Scopes = facts.Scopes;
        AreaCode = facts.Area.Value;
        RequestsPerMinute = facts.RequestsPerMinute;
    }
}

/// <summary>What an administrator says of a client.</summary>
/// <param name="Scopes">Sorted, each once.</param>
/// <param name="RequestsPerMinute">In each process of the product.</param>
public sealed record ClientFacts(string Name, string Operator, IReadOnlyList<string> Scopes, DivisionCode Area, int RequestsPerMinute);

/// <param name="Hash">SHA-256, hexadecimal: a secret is 256 random bits, there is nothing to guess and nothing to slow down.</param>
/// <param name="ExpiresAt">Null while it is the present one.</param>
public sealed record ClientSecret(string Hash, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt)
{
    public bool WorksAt(DateTimeOffset now) => ExpiresAt is null || now < ExpiresAt;
}

/// <summary>A public JSON Web Key (RFC 7517): RSA with <c>n</c> and <c>e</c>, or an elliptic curve with <c>crv</c>, <c>x</c> and <c>y</c>.</summary>
public sealed record ClientKey(string Kid, string Kty, string? N, string? E, string? Crv, string? X, string? Y);
