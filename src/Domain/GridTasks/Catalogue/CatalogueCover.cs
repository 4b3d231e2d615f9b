using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Catalogue;

/// <summary>
/// The leave to give a piece of work to a grid on a day: no task is planned or assigned without one, and only a
/// catalogue in force or a running admission hands it out. That is why nobody outside the domain can make one.
/// </summary>
public sealed record CatalogueCover
{
    internal CatalogueCover(
        string itemCode, string name, TaskClass @class, Limit? limit, bool evidenceRequired, int estimatedMinutes, bool fitForStewards, Guid? admissionId, Guid? gridId)
    {
        ItemCode = itemCode;
        Name = name;
        Class = @class;
        Limit = limit;
        EvidenceRequired = evidenceRequired;
        EstimatedMinutes = estimatedMinutes;
        FitForStewards = fitForStewards;
        AdmissionId = admissionId;
        GridId = gridId;
    }

    public string ItemCode { get; }

    public string Name { get; }

    public TaskClass Class { get; }

    /// <summary>Time to do it, from assignment; null where whoever assigns it says when it is due.</summary>
    public Limit? Limit { get; }

    public bool EvidenceRequired { get; }

    public int EstimatedMinutes { get; }

    /// <summary>A neighbour steward may do it, of their own will.</summary>
    public bool FitForStewards { get; }

    /// <summary>The off-catalogue admission that covers it; null for listed work.</summary>
    public Guid? AdmissionId { get; }

    /// <summary>An admission covers the grids it names; listed work is open to all (null).</summary>
    internal Guid? GridId { get; }

    internal bool Covers(string itemCode, Guid gridId) => ItemCode == itemCode && (GridId is null || GridId == gridId);
}
