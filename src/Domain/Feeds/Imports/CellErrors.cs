using System.Collections.Frozen;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>One cell that is wrong.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Code">One of <see cref="CellErrors"/>, or the code of the refusal by a ticket.</param>
public sealed record CellError(int Column, string Code);

/// <summary>What may be wrong with a cell: stable codes and their sentences.</summary>
public static class CellErrors
{
    public const string Required = "imports.cell_required";
    public const string TooLong = "imports.cell_too_long";
    public const string FormulaError = "imports.cell_formula_error";
    public const string DateInvalid = "imports.date_invalid";
    public const string DateInFuture = "imports.date_in_future";
    public const string DateTooOld = "imports.date_too_old";
    public const string ReplyBeforeReceived = "imports.reply_before_received";
    public const string NumberInvalid = "imports.number_invalid";
    public const string PhoneInvalid = "imports.phone_invalid";
    public const string ExternalIdTwice = "imports.external_id_twice";
    public const string DivisionUnknown = "imports.division_unknown";
    public const string CategoryUnknown = "imports.category_unknown";
    public const string ChannelUnknown = "imports.channel_unknown";
    public const string DecimalInvalid = "imports.decimal_invalid";
    public const string CoordinateInvalid = "imports.coordinate_invalid";
    public const string NotACommunity = "imports.not_a_community";
    public const string CompoundKindUnknown = "imports.compound_kind_unknown";
    public const string CompoundUnknown = "imports.compound_unknown";
    public const string CompoundAmbiguous = "imports.compound_ambiguous";
    public const string CompoundWithoutGrid = "imports.compound_without_grid";
    public const string GridCodeInvalid = "imports.grid_code_invalid";
    public const string GridUnknown = "imports.grid_unknown";
    public const string OutlineInvalid = "imports.outline_invalid";
    public const string PostUnknown = "imports.post_unknown";
    public const string AccountUnknown = "imports.account_unknown";

    public const string MemberKindUnknown = "imports.member_kind_unknown";
    public const string ServiceCategoryUnknown = "imports.service_category_unknown";
    public const string ThemeUnknown = "imports.theme_unknown";
    public const string CarrierUnknown = "imports.carrier_unknown";
    public const string RegulatedUnknown = "imports.regulated_unknown";
    public const string UnitKindUnknown = "imports.unit_kind_unknown";
    public const string YesOrNo = "imports.yes_or_no";
    public const string AmountRequired = "imports.amount_required";
    public const string DayKindUnknown = "imports.day_kind_unknown";
    public const string UntilBeforeFrom = "imports.until_before_from";

    private static readonly FrozenDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        [Required] = "This cell must not be empty.",
        [TooLong] = "The text is too long for this field.",
        [FormulaError] = "The cell holds an error of its formula.",
        [DateInvalid] = "This is not a date.",
        [DateInFuture] = "The date lies in the future.",
        [DateTooOld] = "The date lies before 1949.",
        [ReplyBeforeReceived] = "The reply is older than the complaint.",
        [NumberInvalid] = "This is not a whole number from 0.",
        [PhoneInvalid] = "A phone number has 5 to 15 digits.",
        [ExternalIdTwice] = "An earlier row of the file says something about the same.",
        [DivisionUnknown] = "There is no such division in the import's division.",
        [CategoryUnknown] = "There is no such category of the lowest level.",
        [ChannelUnknown] = "There is no such channel.",
        [DecimalInvalid] = "This is not a number of the allowed range.",
        [CoordinateInvalid] = "Longitude is -180 to 180 and latitude -90 to 90 degrees.",
        [NotACommunity] = "A community is wanted here, not a larger division.",
        [CompoundKindUnknown] = "There is no such kind of compound: gated or open.",
        [CompoundUnknown] = "There is no compound of this name in the division.",
        [CompoundAmbiguous] = "Several compounds have this name: give the community too.",
        [CompoundWithoutGrid] = "The compound lies in no grid yet.",
        [GridCodeInvalid] = "A grid code has 15 digits: community code and sequence.",
        [GridUnknown] = "There is no such grid, or the compound does not lie in it.",
        [OutlineInvalid] = "This is no outline: a POLYGON of WKT or GeoJSON with 4 to 1000 points that does not cross itself.",
        [PostUnknown] = "There is no such post: grid leader or grid worker.",
        [AccountUnknown] = "There is no such account.",
        [MemberKindUnknown] = "There is no such kind of member: functional department, resident unit, new organisation, mass organisation or talent team.",
        [ServiceCategoryUnknown] = "There is no such kind of service: public service, charity, employment and startup, culture and sports or talent service.",
        [ThemeUnknown] = "There is no such theme.",
        [CarrierUnknown] = "There is no such way of collecting: grid system, joint talk, station, dual check-in, suggestion box or liaison visit.",
        [RegulatedUnknown] = "There is no such regulated work: none, medical, legal or children.",
        [UnitKindUnknown] = "There is no such kind of unit: department, property company, township or other.",
        [YesOrNo] = "This is neither yes nor no.",
        [AmountRequired] = "A total needs a number.",
        [DayKindUnknown] = "There is no such kind of day: holiday or make-up workday.",
        [UntilBeforeFrom] = "The last day lies before the first.",
        [Territory.Grids.GridErrors.Overlaps.Code] = Territory.Grids.GridErrors.Overlaps.Description,
        [Territory.Grids.GridErrors.ParentInvalid.Code] = Territory.Grids.GridErrors.ParentInvalid.Description,
        [Territory.Grids.GridErrors.CodeInUse.Code] = Territory.Grids.GridErrors.CodeInUse.Description,
        [Territory.Grids.GridErrors.Ended.Code] = Territory.Grids.GridErrors.Ended.Description,
        [Alliance.Members.MemberErrors.DualCheckInInvalid.Code] = Alliance.Members.MemberErrors.DualCheckInInvalid.Description,
        [Alliance.Resources.ResourceErrors.QualificationUnknown.Code] = Alliance.Resources.ResourceErrors.QualificationUnknown.Description,
        [Alliance.Resources.ResourceErrors.DivisionInvalid.Code] = Alliance.Resources.ResourceErrors.DivisionInvalid.Description,
        [Territory.CalendarDays.CalendarErrors.MakeUpOnWeekday.Code] = Territory.CalendarDays.CalendarErrors.MakeUpOnWeekday.Description,
        [Complaints.Tickets.TicketErrors.SourceRowUnknown.Code] = Complaints.Tickets.TicketErrors.SourceRowUnknown.Description,
        ["tickets.source_update_in_process"] = Complaints.Tickets.TicketErrors.SourceUpdateInProcess.Description,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Codes => Sentences.Keys;

    public static string SentenceOf(string code) => Sentences.GetValueOrDefault(code, code);
}
