using ErrorOr;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Alliance.Resources;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance;

internal sealed class AllianceFiles(IAllianceDb db, CallContext call) : IAllianceFiles
{
    public Task<bool> IsVisibleAsync(AllianceRecord record, Guid id, CancellationToken cancellationToken) => record switch
    {
        AllianceRecord.Agreement => db.AllianceAgreements.VisibleTo(call.User).AnyAsync(a => a.Id == id, cancellationToken),
        AllianceRecord.Resource => db.Resources.VisibleTo(call.User).AnyAsync(r => r.Id == id, cancellationToken),
        _ => db.Projects.VisibleTo(call.User).AnyAsync(p => p.Id == id, cancellationToken),
    };

    public async Task<ErrorOr<Success>> MayAttachAsync(AllianceRecord record, Guid id, CancellationToken cancellationToken)
    {
        switch (record)
        {
            case AllianceRecord.Agreement:
                var agreement = await db.AllianceAgreements.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
                return May(agreement is not null, call.User.Has(Permissions.AgreementsMaintain) && agreement is not null && call.User.ActsFor(agreement.Division), AgreementErrors.NotFound);
            case AllianceRecord.Resource:
                var resource = await db.Resources.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
                return May(resource is not null, resource is not null && resource.MemberId == call.User.Member?.Id, ResourceErrors.NotFound);
            default:
                var project = await db.Projects.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
                return May(
                    project is not null,
                    project is not null && call.User.Has(Permissions.ProjectsAct) && call.User.SideIn(project.Community, project.MemberId) is not null,
                    ProjectErrors.NotFound);
        }
    }

    private static ErrorOr<Success> May(bool seen, bool theirs, Error notFound) => !seen ? notFound : theirs ? Result.Success : CommonErrors.OutsideArea;
}
