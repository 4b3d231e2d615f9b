using System.Reflection;
using ErrorOr;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>Makes the <c>ErrorOr&lt;T&gt;</c> that a behaviour must answer with, without reflection on each call.</summary>
internal static class ErrorResponse<TResponse>
{
    private static readonly Func<List<Error>, TResponse> FromErrors = Build();

    public static TResponse Of(List<Error> errors) => FromErrors(errors);

    private static Func<List<Error>, TResponse> Build()
    {
        var method = typeof(TResponse).GetMethod("From", BindingFlags.Public | BindingFlags.Static, [typeof(List<Error>)])
            ?? throw new InvalidOperationException($"{typeof(TResponse)} is not an ErrorOr: every request answers with one.");
        return method.CreateDelegate<Func<List<Error>, TResponse>>();
    }
}
