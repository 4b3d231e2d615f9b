using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Brands;

/// <summary>What residents read of a brand.</summary>
/// <param name="Name">1 to 40 characters, such as 宝泓议事桌.</param>
/// <param name="Slogan">One line, up to 60 characters.</param>
/// <param name="Introduction">1 to 1,000 characters.</param>
/// <param name="Theme">Only projects of this theme count to it; null for all of its area.</param>
public sealed record BrandText(string Name, string? Slogan, string Introduction, ProjectTheme? Theme)
{
    public const int NameLength = 40;
    public const int SloganLength = 60;
    public const int IntroductionLength = 1000;
}

/// <summary>
/// 服务品牌: the brand of the county or, under it, the one feature of a community (一社区一特色). What is delivered in its area counts
/// to it; nobody assigns projects to brands.
/// </summary>
public sealed class ServiceBrand : AggregateRoot, IHasArea
{
    private ServiceBrand(Guid id)
        : base(id)
    {
    }

    /// <summary>The county or the community; each has one at a time.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>Each once among those that stand in a county.</summary>
    public string Name { get; private set; } = "";

    public string? Slogan { get; private set; }

    public string Introduction { get; private set; } = "";

    public ProjectTheme? Theme { get; private set; }

    public DateTimeOffset FoundedAt { get; private set; }

    /// <summary>Null while it stands.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    DivisionCode? IHasArea.Area => Division;

    public static ErrorOr<ServiceBrand> Found(Guid id, DivisionCode division, BrandText text, DateTimeOffset now)
    {
        if (division.Level is not (DivisionLevel.County or DivisionLevel.Community))
        {
            return BrandErrors.AreaInvalid;
        }

        var brand = new ServiceBrand(id) { Division = division, FoundedAt = now };
        brand.Set(text);
        brand.Raise(new ServiceBrandFounded(text.Name, division.Value));
        return brand;
    }

    /// <summary>Sets what residents read; nothing happens when none of it changes.</summary>
    public ErrorOr<Success> Correct(BrandText text)
    {
        if (RetiredAt is not null)
        {
            return BrandErrors.Retired;
        }

        if (text == new BrandText(Name, Slogan, Introduction, Theme))
        {
            return Result.Success;
        }

        Set(text);
        Raise(new ServiceBrandCorrected(text.Name, Division.Value));
        return Result.Success;
    }

    public ErrorOr<Success> Retire(DateTimeOffset now)
    {
        if (RetiredAt is not null)
        {
            return BrandErrors.Retired;
        }

        RetiredAt = now;
        Raise(new ServiceBrandRetired(Name, Division.Value));
        return Result.Success;
    }

    private void Set(BrandText text) => (Name, Slogan, Introduction, Theme) = (text.Name, text.Slogan, text.Introduction, text.Theme);
}

public static class BrandErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.brand_not_found", "There is no such brand.");
    public static readonly Error NameTaken = Error.Conflict("alliance.brand_name_taken", "A brand of the county has this name already.");
    public static readonly Error AreaTaken = Error.Conflict("alliance.brand_area_taken", "The county or community has a brand; retire it first.");
    public static readonly Error AreaInvalid = Refusals.Field("division", "alliance.brand_area", "A brand belongs to a county or to a community of the caller's.");
    public static readonly Error Retired = Error.Conflict("alliance.brand_retired", "The brand is retired.");
}

public sealed record ServiceBrandFounded(string Name, string Division) : DomainEvent("service_brand.founded");

public sealed record ServiceBrandCorrected(string Name, string Division) : DomainEvent("service_brand.corrected");

public sealed record ServiceBrandRetired(string Name, string Division) : DomainEvent("service_brand.retired");
