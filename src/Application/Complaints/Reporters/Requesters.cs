using System.Security.Cryptography;
using System.Text.Json;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Complaints.Reporters;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Reporters;

internal sealed class Requesters(IComplaintsDb db, IContactSeal seal, CallContext call) : IRequesters
{
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
            ? reporter.Reveal(call.User.Id!.Value, JsonNamingPolicy.CamelCase.ConvertName(call.User.Role!.Value.ToString()), call.User.UnitId, purpose, reason, now)
            : ReporterErrors.Anonymous;

    public RevealedContact Open(SealedContact contact)
    {
        var clear = seal.Open(contact);
        return new RevealedContact(clear.Name, clear.Phone, clear.Address);
    }
}
