using System.Security.Cryptography;
using GovernanceApi.Application.Common;

namespace GovernanceApi.Application.Access.Users;

/// <summary>A password made by the server for somebody else: shown once, and to be changed at the first sign-in.</summary>
internal static class TemporaryPassword
{
    // No letters that look alike on paper. 31 letters, 16 of them: 79 bits.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";
    private const int GroupLength = 4;
    private const int Groups = 4;

    /// <summary>Four groups of four, with at least one letter and one digit, as the password rules want.</summary>
    public static string Generate()
    {
        string password;
        do
        {
            password = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters + Digits, GroupLength)));
        }
        while (!password.Any(char.IsAsciiDigit) || !password.Any(char.IsAsciiLetter) || password.Distinct().Count() <= GroupLength);

        return password;
    }
}

/// <summary>An account whose password was set by an administrator.</summary>
/// <param name="Password">Shown this once; the person must change it at the first sign-in.</param>
public sealed record TemporaryPasswordReceipt(Guid Id, int Revision, string UserName, string Password) : IRevisioned;
