using static GovernanceApi.Domain.Alliance.Agreements.AgreementAction;
using static GovernanceApi.Domain.Alliance.Agreements.AgreementStatus;

namespace GovernanceApi.Domain.Alliance.Agreements;

/// <summary>
/// Where an agreement stands (§5.7). <see cref="Active"/>, <see cref="Expiring"/>, <see cref="Expired"/> and <see cref="Renewed"/> are
/// a signed one on a given day: they follow from its dates and are never stored, so that no late clock can say otherwise.
/// </summary>
public enum AgreementStatus
{
    Draft,
    Negotiating,

    /// <summary>Signed; its first day is still to come.</summary>
    Signed,
    Active,

    /// <summary>It ends within 60 days.</summary>
    Expiring,
    Expired,
    Suspended,

    /// <summary>Over, and a later agreement took its place.</summary>
    Renewed,
    Terminated,
}

public enum AgreementAction
{
    Draft,
    Revise,
    Negotiate,
    Sign,

    /// <summary>Changes what a signed one promises, or its last day.</summary>
    Amend,
    Suspend,
    Resume,
    Terminate,

    /// <summary>Done by signing the agreement that follows it.</summary>
    Renew,
}

/// <summary>The one table (status, action) → status; what is not in it is refused.</summary>
public static class AgreementTransitions
{
    private static readonly Dictionary<(AgreementStatus Status, AgreementAction Action), AgreementStatus> Table = new()
    {
        [(AgreementStatus.Draft, Revise)] = AgreementStatus.Draft,
        [(AgreementStatus.Draft, Negotiate)] = Negotiating,
        [(AgreementStatus.Draft, Terminate)] = Terminated,
        [(Negotiating, Revise)] = AgreementStatus.Draft,
        [(Negotiating, Sign)] = Signed,
        [(Negotiating, Terminate)] = Terminated,
        [(Signed, Amend)] = Signed,
        [(Signed, Terminate)] = Terminated,
        [(Active, Amend)] = Signed,
        [(Active, Suspend)] = Suspended,
        [(Active, Terminate)] = Terminated,
        [(Active, Renew)] = Signed,
        [(Expiring, Amend)] = Signed,
        [(Expiring, Suspend)] = Suspended,
        [(Expiring, Terminate)] = Terminated,
        [(Expiring, Renew)] = Signed,
        [(Expired, Renew)] = Signed,
        [(Suspended, Resume)] = Signed,
        [(Suspended, Terminate)] = Terminated,
    };

    /// <summary>What is stored after it, or null where it is refused.</summary>
    public static AgreementStatus? Target(AgreementStatus on, AgreementAction action) => Table.TryGetValue((on, action), out var to) ? to : null;

    public static bool Allows(AgreementStatus on, AgreementAction action) => Table.ContainsKey((on, action));

    /// <summary>Every cell, in the order of the enums.</summary>
    public static IEnumerable<(AgreementStatus From, AgreementAction Action, AgreementStatus To)> All =>
        Table.OrderBy(cell => cell.Key.Status).ThenBy(cell => cell.Key.Action).Select(cell => (cell.Key.Status, cell.Key.Action, cell.Value));
}
