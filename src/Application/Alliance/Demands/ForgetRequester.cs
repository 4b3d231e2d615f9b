using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Demands;

/// <summary>What time does to a contact: who asked is forgotten when the retention is over (N10).</summary>
internal sealed record ForgetRequesterCommand(Guid Id) : ICommand<Success>;

internal sealed class ForgetRequesterHandler(IAllianceDb db, IRequesters requesters, AllianceDesk desk) : ICommandHandler<ForgetRequesterCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(ForgetRequesterCommand request, CancellationToken cancellationToken)
    {
        if (await db.LockDemandsAsync([request.Id], cancellationToken) is not [var demand])
        {
            return DemandErrors.NotFound;
        }

        var forgotten = demand.ForgetRequester(desk.Now);
        if (!forgotten.IsError)
        {
            await requesters.ForgetAsync([demand.Id], desk.Now, cancellationToken);
        }

        return forgotten;
    }
}

/// <summary>Ended demands whose retention is over: that of closed tickets, as the privacy notice says.</summary>
internal sealed class DueRetention(IAllianceDb db, IRequesters requesters, HomeJurisdiction home, AllianceDesk desk)
{
    private const int Batch = 200;

    public async Task<IReadOnlyList<ICommand<Success>>> FindAsync(CancellationToken cancellationToken)
    {
        var before = desk.Now.AddMonths(-await requesters.RetentionMonthsAsync(home.Code, desk.Today, cancellationToken));
        var ids = await db.Demands.Where(d => d.EndedAt <= before && d.RequesterForgottenAt == null).OrderBy(d => d.EndedAt).Take(Batch).Select(d => d.Id).ToListAsync(cancellationToken);
        return ids.ConvertAll(ICommand<Success> (id) => new ForgetRequesterCommand(id));
    }
}
