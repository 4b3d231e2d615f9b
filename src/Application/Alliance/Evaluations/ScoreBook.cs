using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>What scores are reckoned from: schemes, and the records that still count.</summary>
internal sealed class ScoreBook(IAllianceDb db)
{
    /// <summary>Members whose records are read at once.</summary>
    private const int Chunk = 500;

    public Task<EvaluationScheme> SchemeAsync(Guid schemeId, CancellationToken cancellationToken) =>
        db.EvaluationSchemes.AsNoTracking().SingleAsync(s => s.Id == schemeId, cancellationToken);

    public async Task<MemberScore> ScoreAsync(EvaluationScheme scheme, Guid memberId, int year, CancellationToken cancellationToken) =>
        MemberScore.Of(scheme, [.. (await OfYearAsync([memberId], year, cancellationToken))[memberId]]);

    /// <summary>The records of a year by member.</summary>
    public async Task<ILookup<Guid, ContributionFact>> OfYearAsync(IReadOnlyCollection<Guid> members, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        List<(Guid Member, ContributionFact Fact)> facts = [];
        foreach (var chunk in members.Chunk(Chunk))
        {
            var found = await Counting().Where(c => chunk.Contains(c.MemberId) && c.On >= first && c.On <= last)
                .Select(c => new { c.MemberId, Fact = new ContributionFact(c.Id, c.Kind, c.On, c.Quantity) }).ToListAsync(cancellationToken);
            facts.AddRange(found.Select(f => (f.MemberId, f.Fact)));
        }

        return facts.ToLookup(f => f.Member, f => f.Fact);
    }

    /// <summary>Those of the named records that still count.</summary>
    public async Task<IReadOnlyList<ContributionFact>> OfAsync(IReadOnlyCollection<Guid> records, CancellationToken cancellationToken) =>
        await Counting().Where(c => records.Contains(c.Id)).Select(c => new ContributionFact(c.Id, c.Kind, c.On, c.Quantity)).ToListAsync(cancellationToken);

    private IQueryable<ContributionRecord> Counting() => db.Contributions.AsNoTracking().Where(c => c.VoidedAt == null);
}
