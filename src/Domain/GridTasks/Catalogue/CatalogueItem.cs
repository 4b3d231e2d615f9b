using ErrorOr;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Catalogue;

/// <summary>任务类别 (GB/T 34300; provincial rules name the same).</summary>
public enum TaskClass
{
    /// <summary>基础信息采集.</summary>
    BasicInformation,

    /// <summary>社情民意收集.</summary>
    PublicOpinion,

    /// <summary>安全隐患排查.</summary>
    SafetyHazards,

    /// <summary>矛盾纠纷排查化解.</summary>
    Disputes,

    /// <summary>政策法规宣传.</summary>
    PolicyPublicity,

    /// <summary>公共服务代办.</summary>
    PublicServices,

    /// <summary>平安创建.</summary>
    SafeCommunity,

    /// <summary>应急.</summary>
    Emergency,
}

public enum FrequencyPeriod
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>How often: so many times a period, in words (<c>汛期每日</c>), or as needed, which is neither.</summary>
public sealed record Frequency(int? Times, FrequencyPeriod? Per, string? Text)
{
    public const int TextLength = 60;
    public const int MostTimes = 99;

    public static readonly Frequency AsNeeded = new(null, null, null);

    public static Frequency Every(int times, FrequencyPeriod period) => new(times, period, null);
}

/// <summary>事项: one kind of work that the grids may be given. A value: it changes only with the version it stands in.</summary>
/// <param name="Code">Lower case letters, digits and dashes; the same work keeps its code from version to version.</param>
/// <param name="Department">Whose matter it is, as the published list names it.</param>
/// <param name="Limit">Time to do it, from assignment; null where whoever assigns it says when it is due.</param>
/// <param name="EstimatedMinutes">For one task: what the load of a grid is added up from.</param>
/// <param name="FitForStewards">A neighbour steward may do it, of their own will.</param>
public sealed record CatalogueItem(
    string Code,
    string Name,
    string? NameEn,
    TaskClass Class,
    string Department,
    string LegalBasis,
    Frequency Frequency,
    Limit? Limit,
    bool EvidenceRequired,
    int EstimatedMinutes,
    bool FitForStewards)
{
    public const int CodeLength = 40;
    public const int NameLength = 60;
    public const int NameEnLength = 120;
    public const int DepartmentLength = 80;
    public const int LegalBasisLength = 300;

    /// <summary>A task is a piece of work of at most a week.</summary>
    public const int MostMinutes = 7 * 24 * 60;

    /// <summary>Before the codes of admitted work, which no list may take.</summary>
    public const string AdmissionPrefix = "oc-";

    public static bool IsValidCode(string? code) =>
        code is { Length: >= 2 and <= CodeLength } && char.IsAsciiLetterLower(code[0]) && code[^1] != '-'
        && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !code.StartsWith(AdmissionPrefix, StringComparison.Ordinal);

    /// <summary>That this item stands in a list in force.</summary>
    internal CatalogueCover Cover() => new(Code, Name, Class, Limit, EvidenceRequired, EstimatedMinutes, FitForStewards, admissionId: null, gridId: null);
}
