using System.Security.Cryptography;
using System.Text;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Complaints.Reporters;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Public;

/// <summary>What a rating code rates.</summary>
public sealed record GetRatedProjectQuery(string Code) : IQuery<RatedProject>;

/// <summary>A delivered service, before the resident's tap.</summary>
/// <param name="ProjectId">Its public page is <c>/public/service-projects/{id}</c>.</param>
/// <param name="Open">Whether a mark would count now.</param>
/// <param name="ClosedCode">Why not: <c>alliance.rating_over</c> or <c>alliance.rating_full</c>; null while open.</param>
public sealed record RatedProject(
    Guid ProjectId, string Number, string Title, ProjectTheme Theme, string? CommunityName, string? MemberName, DateTimeOffset DeliveredAt, bool Open, string? ClosedCode);

/// <summary>A resident's mark, from the link or QR code; one for each browser.</summary>
/// <param name="Code">13 letters and digits of the rating link.</param>
/// <param name="Stars">1 to 5.</param>
/// <param name="Comment">Shown in public without a name, up to 300 characters.</param>
/// <param name="Browser">A random mark that the browser made for itself, 16 to 64 characters; only its hash is kept.</param>
public sealed record RateProjectCommand(string Code, int Stars, string? Comment, string Browser) : ICommand<RatedReceipt>;

/// <summary>The mark counts.</summary>
public sealed record RatedReceipt(int RatingCount, decimal? MeanStars);

internal sealed class RateProjectValidator : AbstractValidator<RateProjectCommand>
{
    public RateProjectValidator()
    {
        RuleFor(c => c.Code).NotEmpty().MaximumLength(64);
        RuleFor(c => c.Stars).InclusiveBetween(1, 5);
        RuleFor(c => c.Comment).MaximumLength(ProjectRating.CommentLength);
        RuleFor(c => c.Browser).NotEmpty().Length(16, 64);
    }
}

internal sealed class RateProjectHandler(IAllianceDb db, AllianceDesk desk, ITerritoryQuestions territory)
    : IQueryHandler<GetRatedProjectQuery, RatedProject>, ICommandHandler<RateProjectCommand, RatedReceipt>
{
    public async Task<ErrorOr<RatedProject>> Handle(GetRatedProjectQuery request, CancellationToken cancellationToken)
    {
        if (QueryCode.Parse(request.Code) is not { IsError: false, Value.Value: { } code }
            || await db.Projects.AsNoTracking().FirstOrDefaultAsync(p => p.RatingCode == code, cancellationToken) is not { } project)
        {
            return ProjectErrors.RatingNotFound;
        }

        var member = await db.AllianceMembers.Where(m => m.Id == project.MemberId).Select(m => m.Name).FirstOrDefaultAsync(cancellationToken);
        var refused = project.MayRate(desk.Now);
        return new RatedProject(
            project.Id, project.Number, project.Title, project.Theme, await territory.DivisionNameAsync(project.Community, cancellationToken), member, project.DeliveredAt!.Value,
            !refused.IsError, refused.IsError ? refused.FirstError.Code : null);
    }

    public async Task<ErrorOr<RatedReceipt>> Handle(RateProjectCommand request, CancellationToken cancellationToken)
    {
        if (QueryCode.Parse(request.Code) is not { IsError: false, Value.Value: { } code } || await db.LockProjectAsync(code, cancellationToken) is not { } project)
        {
            return ProjectErrors.RatingNotFound;
        }

        var browser = SHA256.HashData(Encoding.UTF8.GetBytes(request.Browser));
        if (await db.Ratings.AnyAsync(r => r.ProjectId == project.Id && r.BrowserHash == browser, cancellationToken))
        {
            return ProjectErrors.RatedAlready;
        }

        var counted = project.Rate(request.Stars, desk.Now);
        if (counted.IsError)
        {
            return counted.Errors;
        }

        var rating = ProjectRating.Of(Guid.CreateVersion7(desk.Now), project, request.Stars, Members.Texts.Clean(request.Comment), browser, desk.Now);
        db.Ratings.Add(rating);
        db.Contributions.Add(ContributionRecord.Of(
            project.MemberId!.Value, project.Community, ContributionKind.Rated, desk.Today, rating.Id, $"{project.Number} {project.Title}", request.Stars, desk.Now));
        return new RatedReceipt(project.RatingCount, Projects.Stars.Mean(project.StarTotal, project.RatingCount));
    }
}
