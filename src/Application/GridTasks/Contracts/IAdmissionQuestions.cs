using ErrorOr;

namespace GovernanceApi.Application.GridTasks.Contracts;

/// <summary>What other modules may ask about off-catalogue admissions.</summary>
internal interface IAdmissionQuestions
{
    /// <summary>Whether the caller sees the request.</summary>
    Task<bool> IsVisibleAsync(Guid admissionId, CancellationToken cancellationToken);

    /// <summary>Whether the caller may add documents to it now; else the refusal.</summary>
    Task<ErrorOr<Success>> MayAttachAsync(Guid admissionId, CancellationToken cancellationToken);
}
