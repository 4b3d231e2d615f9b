using System.Security.Cryptography;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Public;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Reporters;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Reporters;

internal sealed class Requesters(IComplaintsDb db, IContactSeal seal, ITerritoryQuestions territory, CallContext call) : IRequesters
{
    private const int MostViews = 100;

    public string Record(Guid matterId, ReporterInput? requester)
    {
        var code = QueryCode.New();
        db.Reporters.Add(requester.ToReporter(matterId, anonymous: false, code, seal));
        return code.Display;
    }

    public async Task<bool> OpensAsync(Guid matterId, string? queryCode, CancellationToken cancellationToken)
    {
        var code = QueryCode.Parse(queryCode);
        var kept = await db.Reporters.Where(r => r.Id == matterId).Select(r => r.QueryCodeHash).FirstOrDefaultAsync(cancellationToken);
        return !code.IsError && kept is not null && CryptographicOperations.FixedTimeEquals(code.Value.Hash, kept);
    }

    public Task<MaskedRequester?> MaskedAsync(Guid matterId, CancellationToken cancellationToken) =>
        db.Reporters.Where(r => r.Id == matterId && (r.MaskedName != null || r.MaskedPhone != null))
            .Select(r => new MaskedRequester(r.MaskedName, r.MaskedPhone)).FirstOrDefaultAsync(cancellationToken);

    public async Task<ErrorOr<SealedContact>> RevealAsync(Guid matterId, RevealPurpose purpose, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Reporters.FirstOrDefaultAsync(r => r.Id == matterId, cancellationToken) is { } reporter
            ? reporter.Reveal(call.User.Id!.Value, call.User.RoleWord, call.User.UnitId, purpose, reason, now)
            : ReporterErrors.Anonymous;

    public async Task<IReadOnlyDictionary<Guid, MaskedRequester>> MaskedAsync(IReadOnlyCollection<Guid> matterIds, CancellationToken cancellationToken) =>
        await db.Reporters.Where(r => matterIds.Contains(r.Id) && (r.MaskedName != null || r.MaskedPhone != null))
            .ToDictionaryAsync(r => r.Id, r => new MaskedRequester(r.MaskedName, r.MaskedPhone), cancellationToken);

    public async Task<IReadOnlyList<ViewOfMyData>> ViewsAsync(Guid matterId, CancellationToken cancellationToken)
    {
        var views = await db.Reporters.AsNoTracking().Where(r => r.Id == matterId).SelectMany(r => r.Views)
            .OrderByDescending(v => v.At).ThenByDescending(v => v.Id).Take(MostViews).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return views.ConvertAll(v => new ViewOfMyData(v.At, v.Role, PlainWords.Role(v.Role), names.Unit(v.UnitId), v.Purpose, v.Reason));
    }

    public Task<int> RetentionMonthsAsync(DivisionCode area, DateOnly on, CancellationToken cancellationToken) =>
        territory.RetentionMonthsAsync(area, on, cancellationToken);

    public async Task ForgetAsync(IReadOnlyCollection<Guid> matterIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var reporter in await db.Reporters.Where(r => matterIds.Contains(r.Id)).ToListAsync(cancellationToken))
        {
            reporter.Anonymise(now);
        }
    }

    public RevealedContact Open(SealedContact contact)
    {
        var clear = seal.Open(contact);
        return new RevealedContact(clear.Name, clear.Phone, clear.Address);
    }
}
