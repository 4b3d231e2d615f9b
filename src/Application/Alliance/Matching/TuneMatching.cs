using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Matching;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Matching;

/// <summary>How the caller's county weighs the factors of a match.</summary>
public sealed record GetMatchWeightsQuery : IQuery<MatchWeightsDetails>;

/// <summary>Sets how the county weighs them, each 0 to 100 points.</summary>
public sealed record TuneMatchingCommand(int Category, int Theme, int Words, int Distance, int FreeSlots, int Ratings, int LeastServed) : ICommand<MatchWeightsDetails>;

/// <summary>Points that each factor can bring.</summary>
/// <param name="IsDefault">The county has set none of its own.</param>
public sealed record MatchWeightsDetails(int Category, int Theme, int Words, int Distance, int FreeSlots, int Ratings, int LeastServed, bool IsDefault)
{
    internal static MatchWeightsDetails Of(MatchWeights w, bool isDefault) => new(w.Category, w.Theme, w.Words, w.Distance, w.FreeSlots, w.Ratings, w.LeastServed, isDefault);
}

internal sealed class TuneMatchingValidator : AbstractValidator<TuneMatchingCommand>
{
    public TuneMatchingValidator()
    {
        RuleFor(c => c.Category).InclusiveBetween(0, MatchWeights.Most);
        RuleFor(c => c.Theme).InclusiveBetween(0, MatchWeights.Most);
        RuleFor(c => c.Words).InclusiveBetween(0, MatchWeights.Most);
        RuleFor(c => c.Distance).InclusiveBetween(0, MatchWeights.Most);
        RuleFor(c => c.FreeSlots).InclusiveBetween(0, MatchWeights.Most);
        RuleFor(c => c.Ratings).InclusiveBetween(0, MatchWeights.Most);
        RuleFor(c => c.LeastServed).InclusiveBetween(0, MatchWeights.Most);
    }
}

internal sealed class TuneMatchingHandler(IAllianceDb db, AllianceDesk desk)
    : IQueryHandler<GetMatchWeightsQuery, MatchWeightsDetails>, ICommandHandler<TuneMatchingCommand, MatchWeightsDetails>
{
    public async Task<ErrorOr<MatchWeightsDetails>> Handle(GetMatchWeightsQuery request, CancellationToken cancellationToken)
    {
        if (desk.User.Home() is not { } county)
        {
            return CommonErrors.OutsideArea;
        }

        var own = await db.MatchTunings.AsNoTracking().FirstOrDefaultAsync(t => t.County == county, cancellationToken);
        return MatchWeightsDetails.Of(own?.Weights ?? MatchWeights.Default, own is null);
    }

    public async Task<ErrorOr<MatchWeightsDetails>> Handle(TuneMatchingCommand request, CancellationToken cancellationToken)
    {
        if (desk.User.Home() is not { } county || !desk.User.ActsFor(county))
        {
            return CommonErrors.OutsideArea;
        }

        var tuning = await db.MatchTunings.FirstOrDefaultAsync(t => t.County == county, cancellationToken);
        if (tuning is null)
        {
            tuning = MatchTuning.Of(Guid.CreateVersion7(desk.Now), county);
            db.MatchTunings.Add(tuning);
        }

        tuning.Tune(new MatchWeights(request.Category, request.Theme, request.Words, request.Distance, request.FreeSlots, request.Ratings, request.LeastServed));
        return MatchWeightsDetails.Of(tuning.Weights, isDefault: false);
    }
}
