using System.Globalization;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Feeds.Imports;

namespace GovernanceApi.Api.Feeds;

/// <summary>The file of rejected rows. It is put together in a temporary file: a zip cannot be written to a caller piece by piece without blocking.</summary>
internal static class RejectedRowsFile
{
    private const string ErrorsHeading = "imports.errors_heading";

    public static async Task<IResult> AnswerAsync(HttpContext http, IImportFiles files, RejectedRows rejected, bool csv, CancellationToken cancellationToken)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        http.Response.RegisterForDisposeAsync(file);
        await files.WriteAsync(file, csv, TableAsync(rejected), cancellationToken);
        file.Position = 0;
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(
            file,
            csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"{Path.GetFileNameWithoutExtension(rejected.FileName)}-rejected.{(csv ? "csv" : "xlsx")}");
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> TableAsync(RejectedRows rejected)
    {
        yield return [.. rejected.Headings, ProblemTexts.Of(ErrorsHeading, "Import errors")];
        await foreach (var row in rejected.Rows)
        {
            var errors = row.Errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Column}{row.Row} {e.Heading}: {ImportTexts.Localised(e).Detail}"));
            yield return [.. row.Cells, string.Join("; ", errors)];
        }
    }
}
