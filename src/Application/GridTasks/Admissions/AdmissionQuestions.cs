using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Domain.GridTasks.Admissions;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Admissions;

internal sealed class AdmissionQuestions(IGridTasksDb db, CallContext call) : IAdmissionQuestions
{
    public Task<bool> IsVisibleAsync(Guid admissionId, CancellationToken cancellationToken) =>
        db.Admissions.VisibleTo(call.User).AnyAsync(a => a.Id == admissionId, cancellationToken);

    public async Task<ErrorOr<Success>> MayAttachAsync(Guid admissionId, CancellationToken cancellationToken)
    {
        var status = await db.Admissions.VisibleTo(call.User).Where(a => a.Id == admissionId).Select(a => (AdmissionStatus?)a.Status).FirstOrDefaultAsync(cancellationToken);
        return status switch
        {
            null => AdmissionErrors.NotFound,
            _ when !call.User.Has(Permissions.AdmissionsRequest) => AdmissionErrors.NotYourTurn,
            { } at when AdmissionTransitions.IsFinal(at) => AdmissionErrors.NotAllowed(at, AdmissionAction.ProveGuarantee),
            _ => Result.Success,
        };
    }
}
