namespace GovernanceApi.Api.Common;

internal static class NotFoundProblem
{
    public static IResult Answer(HttpContext http) =>
        TypedResults.Problem(ProblemMapping.Create(http, StatusCodes.Status404NotFound, "common.not_found", "There is nothing at this address."));
}
