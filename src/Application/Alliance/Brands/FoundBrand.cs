using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Members;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Brands;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Brands;

/// <summary>Founds the service brand of the county, or the one feature of a community (一社区一特色).</summary>
/// <param name="Division">12-digit county or community of the caller's.</param>
/// <param name="Name">1 to 40 characters; each once in a county.</param>
/// <param name="Slogan">One line, up to 60 characters.</param>
/// <param name="Introduction">1 to 1,000 characters.</param>
/// <param name="Theme">Only projects of this theme count to it; null for all of its area.</param>
public sealed record FoundBrandCommand(string Division, string Name, string? Slogan, string Introduction, ProjectTheme? Theme) : ICommand<BrandReceipt>;

/// <summary>Changes what residents read of a brand; what is left out stays.</summary>
public sealed record CorrectBrandCommand : ICommand<BrandReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>1 to 40 characters; each once in a county.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>One line, up to 60 characters.</summary>
    public Optional<string?> Slogan { get; init; }

    /// <summary>1 to 1,000 characters.</summary>
    public Optional<string> Introduction { get; init; }

    /// <summary>Only projects of this theme count to it; null for all of its area.</summary>
    public Optional<ProjectTheme?> Theme { get; init; }
}

/// <summary>Ends a brand; its page stays, and another may be founded in its place.</summary>
public sealed record RetireBrandCommand : ICommand<BrandReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The brand after the change.</summary>
public sealed record BrandReceipt(Guid Id, int Revision) : IRevisioned;

internal sealed class FoundBrandValidator : AbstractValidator<FoundBrandCommand>
{
    public FoundBrandValidator()
    {
        RuleFor(c => c.Division).Must(DivisionCode.IsValid).WithErrorCode(BrandErrors.AreaInvalid.Code).WithMessage(BrandErrors.AreaInvalid.Description);
        RuleFor(c => c.Name).NotEmpty().MaximumLength(BrandText.NameLength);
        RuleFor(c => c.Slogan).MaximumLength(BrandText.SloganLength);
        RuleFor(c => c.Introduction).NotEmpty().MaximumLength(BrandText.IntroductionLength);
        RuleFor(c => c.Theme).IsInEnum();
    }
}

internal sealed class CorrectBrandValidator : AbstractValidator<CorrectBrandCommand>
{
    public CorrectBrandValidator()
    {
        this.IfGiven(c => c.Name, name => name.NotEmpty().MaximumLength(BrandText.NameLength));
        this.IfGiven(c => c.Slogan, text => text.MaximumLength(BrandText.SloganLength));
        this.IfGiven(c => c.Introduction, text => text.NotEmpty().MaximumLength(BrandText.IntroductionLength));
        this.IfGiven(c => c.Theme, theme => theme.IsInEnum());
    }
}

internal sealed class FoundBrandHandler(IAllianceDb db, AllianceDesk desk)
    : ICommandHandler<FoundBrandCommand, BrandReceipt>, ICommandHandler<CorrectBrandCommand, BrandReceipt>, ICommandHandler<RetireBrandCommand, BrandReceipt>
{
    public async Task<ErrorOr<BrandReceipt>> Handle(FoundBrandCommand request, CancellationToken cancellationToken)
    {
        var division = DivisionCode.From(request.Division);
        if (!desk.User.ActsFor(division))
        {
            return CommonErrors.OutsideArea;
        }

        if (await db.ServiceBrands.AnyAsync(b => b.Division == division && b.RetiredAt == null, cancellationToken))
        {
            return BrandErrors.AreaTaken;
        }

        var text = new BrandText(request.Name.Trim(), Texts.Clean(request.Slogan), request.Introduction.Trim(), request.Theme);
        if (await IsNameTakenAsync(text.Name, division, cancellationToken))
        {
            return BrandErrors.NameTaken;
        }

        return ServiceBrand.Found(Guid.CreateVersion7(desk.Now), division, text, desk.Now).Then(brand =>
        {
            db.ServiceBrands.Add(brand);
            return new BrandReceipt(brand.Id, brand.Revision);
        });
    }

    public async Task<ErrorOr<BrandReceipt>> Handle(CorrectBrandCommand request, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var brand = loaded.Value;
        var text = new BrandText(
            request.Name.Or(brand.Name).Trim(),
            request.Slogan.IsSet ? Texts.Clean(request.Slogan.Value) : brand.Slogan,
            request.Introduction.Or(brand.Introduction).Trim(),
            request.Theme.IsSet ? request.Theme.Value : brand.Theme);
        if (text.Name != brand.Name && await IsNameTakenAsync(text.Name, brand.Division, cancellationToken))
        {
            return BrandErrors.NameTaken;
        }

        return brand.Correct(text).Then(_ => new BrandReceipt(brand.Id, brand.Revision));
    }

    public async Task<ErrorOr<BrandReceipt>> Handle(RetireBrandCommand request, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(request.Id, cancellationToken);
        return loaded.IsError ? loaded.Errors : loaded.Value.Retire(desk.Now).Then(_ => new BrandReceipt(loaded.Value.Id, loaded.Value.Revision));
    }

    private Task<ErrorOr<ServiceBrand>> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        desk.LoadAsync(db.ServiceBrands.VisibleTo(desk.User), id, BrandErrors.NotFound, b => desk.User.ActsFor(b.Division), cancellationToken);

    private Task<bool> IsNameTakenAsync(string name, DivisionCode division, CancellationToken cancellationToken) =>
        db.ServiceBrands.AnyAsync(b => EF.Property<string>(b, "CountyCode") == division.County && b.Name == name && b.RetiredAt == null, cancellationToken);
}
