using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>
/// Begins the evaluation of a year that is over, for every member with an agreement in it that has none yet, by the latest scheme
/// published for the year; those that follow get the scheme of the first.
/// </summary>
/// <param name="Year">Before this year.</param>
public sealed record BeginEvaluationsCommand(int Year) : ICommand<EvaluationsAdvanced>;

/// <summary>What a command for a whole year did.</summary>
/// <param name="Done">How many evaluations took the step; at most 2,000 at once.</param>
/// <param name="Left">How many wait for the same step still: send the command again.</param>
public sealed record EvaluationsAdvanced(int Year, int Done, int Left)
{
    public const int Most = 2000;
}

internal sealed class BeginEvaluationsValidator : AbstractValidator<BeginEvaluationsCommand>
{
    public BeginEvaluationsValidator() => RuleFor(c => c.Year).Year();
}

internal sealed class BeginEvaluationsHandler(IAllianceDb db, CallContext call, TimeProvider clock) : ICommandHandler<BeginEvaluationsCommand, EvaluationsAdvanced>
{
    public async Task<ErrorOr<EvaluationsAdvanced>> Handle(BeginEvaluationsCommand request, CancellationToken cancellationToken)
    {
        if (call.User.Home() is not { } county || !call.User.ActsFor(county))
        {
            return CommonErrors.OutsideArea;
        }

        var now = clock.GetUtcNow();
        if (request.Year >= BusinessCalendar.DateOf(now).Year)
        {
            return EvaluationErrors.YearNotOver;
        }

        if (await SchemeAsync(county, request.Year, cancellationToken) is not { } scheme)
        {
            return EvaluationErrors.NoScheme;
        }

        var waiting = Waiting(county, request.Year);
        var members = await waiting.OrderBy(m => m.Id).Take(EvaluationsAdvanced.Most).Select(m => new { m.Id, m.Name }).ToListAsync(cancellationToken);
        if (members.Count == 0)
        {
            return EvaluationErrors.Nobody;
        }

        var left = members.Count < EvaluationsAdvanced.Most ? 0 : await waiting.CountAsync(cancellationToken) - members.Count;
        db.MemberEvaluations.AddRange(members.Select(m => MemberEvaluation.Begin(Guid.CreateVersion7(now), m.Id, m.Name, scheme, call.User.ToActor(), now)));
        return new EvaluationsAdvanced(request.Year, members.Count, left);
    }

    private async Task<EvaluationScheme?> SchemeAsync(DivisionCode county, int year, CancellationToken cancellationToken)
    {
        var begun = await db.MemberEvaluations.Where(e => e.County == county && e.Year == year).Select(e => (Guid?)e.SchemeId).FirstOrDefaultAsync(cancellationToken);
        var schemes = db.EvaluationSchemes.AsNoTracking().Where(s => s.County == county && s.Year == year && s.Status == SchemeStatus.Published);
        return await schemes.OrderByDescending(s => s.Number).FirstOrDefaultAsync(s => begun == null || s.Id == begun, cancellationToken);
    }

    /// <summary>An agreement that was terminated is none to be judged by.</summary>
    private IQueryable<Domain.Alliance.Members.AllianceMember> Waiting(DivisionCode county, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        AgreementStatus[] standing = [AgreementStatus.Signed, AgreementStatus.Suspended];
        return db.AllianceMembers.Where(m => m.County == county
            && db.AllianceAgreements.Any(a => a.MemberId == m.Id && standing.Contains(a.Status) && a.From <= last && a.Until >= first)
            && !db.MemberEvaluations.Any(e => e.MemberId == m.Id && e.Year == year));
    }
}
