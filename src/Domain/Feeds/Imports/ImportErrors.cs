using ErrorOr;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>Refusals of imports. What may be wrong with a single cell is in <see cref="CellErrors"/>.</summary>
public static class ImportErrors
{
    /// <summary>Error type of a file that is too large: answered with 413.</summary>
    private const int TooLargeType = 413;

    /// <summary>Error type of a file of an unknown kind: answered with 415.</summary>
    private const int UnknownKindType = 415;

    public static readonly Error NotFound = Error.NotFound("imports.not_found", "There is no such import.");
    public static readonly Error KindNotYours = Error.Forbidden("imports.kind_not_yours", "Each kind is imported by those who may enter by hand what its rows become.");
    public static readonly Error RowNotFound = Error.NotFound("imports.row_not_found", "The import has no such row.");
    public static readonly Error FileTooLarge = Error.Custom(TooLargeType, "imports.file_too_large", "The file is larger than 64 MiB.");
    public static readonly Error FileKindUnknown = Error.Custom(UnknownKindType, "imports.file_kind_unknown", "The file is neither an XLSX workbook nor CSV text.");
    public static readonly Error FileEmpty = Field("", "imports.file_empty", "The file holds no table.");
    public static readonly Error FileUnreadable = Field("", "imports.file_unreadable", "The file is damaged and cannot be read.");
    public static readonly Error FileUnsafe = Field("", "imports.file_unsafe", "The file unpacks to far more than it may hold.");
    public static readonly Error EncodingUnknown = Field("", "imports.encoding_unknown", "The text is neither UTF-8 nor GB18030.");
    public static readonly Error QuoteUnclosed = Field("", "imports.quote_unclosed", "A quotation mark is opened and never closed.");
    public static readonly Error TooManyColumns = Field("", "imports.too_many_columns", "The table has more than 200 columns.");
    public static readonly Error TooManyRows = Field("", "imports.too_many_rows", "The table has more than 200,000 rows.");
    public static readonly Error FileGone = Error.Conflict("imports.file_gone", "The uploaded file was deleted; upload it again.");
    public static readonly Error HeaderRowInvalid = Field("/headerRow", "imports.header_row_invalid", "The heading row must be one of the first 20 rows and hold text.");
    public static readonly Error ColumnUnknown = Field("/columns", "imports.column_unknown", "The file has no such column.");
    public static readonly Error FieldTwice = Field("/columns", "imports.field_twice", "Two columns are mapped to the same field.");
    public static readonly Error RequiredUnmapped = Field("/columns", "imports.required_unmapped", "A column that this kind of import needs is not mapped.");
    public static readonly Error FieldOfOtherKind = Field("/columns", "imports.field_of_other_kind", "A column is mapped to a field that this kind of import does not have.");
    public static readonly Error SourceSystemMissing = Field("/settings/sourceSystem", "imports.source_system_missing", "Name the source that the rows come from.");
    public static readonly Error DivisionUnknown = Field("/settings/divisionCode", "imports.settings_division_unknown", "There is no such division.");
    public static readonly Error DivisionOutsideArea = Field("/settings/divisionCode", "imports.settings_division_outside_area", "This division lies outside your area.");
    public static readonly Error CategoryUnknown = Field("/settings/categoryCode", "imports.settings_category_unknown", "There is no such category of the lowest level.");
    public static readonly Error HeadingUnknown = Field("/cells", "imports.heading_unknown", "The file has no column of this heading.");
    public static readonly Error InvalidRows = Error.Conflict("imports.invalid_rows", "Some rows are invalid: fix them, or commit with skipInvalid.");
    public static readonly Error NoNewAccounts = Error.Conflict("imports.no_new_accounts", "This import made no accounts, or their passwords have been shown.");
    public static readonly Error NothingValid = Error.Conflict("imports.nothing_valid", "No row is valid.");

    /// <summary>What a stored failure code stands for.</summary>
    public static string SentenceOf(string code) =>
        Array.Find([FileEmpty, FileUnreadable, FileUnsafe, EncodingUnknown, QuoteUnclosed, TooManyColumns, TooManyRows, FileGone, FileKindUnknown], e => e.Code == code) is { Description: { } sentence }
            ? sentence : code;

    public static Error WrongState(ImportState state) =>
        Error.Conflict("imports.wrong_state", $"The import is {state.ToString().ToLowerInvariant()}; this is not possible now.");

    private static Error Field(string pointer, string code, string sentence) =>
        Error.Validation(code, sentence, new Dictionary<string, object> { ["pointer"] = pointer });
}
