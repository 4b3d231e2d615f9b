namespace GovernanceApi.Domain.Common;

/// <summary>A root that lies somewhere: its events carry the division.</summary>
public interface IHasArea
{
    DivisionCode? Area { get; }
}
