namespace GovernanceApi.Api.Common;

/// <summary>Tables to download. They are put together in a temporary file: a zip cannot be written to a caller piece by piece without blocking.</summary>
internal static class TableFiles
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Csv = "text/csv";

    /// <param name="name">Without an extension.</param>
    public static async Task<IResult> AnswerAsync(HttpContext http, string name, bool csv, Func<Stream, Task> write)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        http.Response.RegisterForDisposeAsync(file);
        await write(file);
        file.Position = 0;
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(file, csv ? Csv + "; charset=utf-8" : Xlsx, name + (csv ? ".csv" : ".xlsx"));
    }
}

/// <summary>How a table is written.</summary>
internal enum TableFormat
{
    Xlsx,
    Csv,
}
