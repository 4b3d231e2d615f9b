using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Reporters;

namespace GovernanceApi.Application.Complaints.Reporters;

internal static class ReporterInputs
{
    /// <summary>The reporter of a new ticket, sealed; anonymous without contact.</summary>
    public static Reporter ToReporter(this ReporterInput? input, Guid ticketId, bool anonymous, QueryCode code, IContactSeal seal)
    {
        if (anonymous || input is not { HasContact: true })
        {
            return Reporter.Of(ticketId, null, null, null, null, code.Hash);
        }

        var phone = string.IsNullOrWhiteSpace(input.Phone) ? null : PhoneNumber.Parse(input.Phone).Value;
        return Reporter.Of(
            ticketId,
            seal.Seal(input.Name?.Trim(), phone?.Value, input.Address?.Trim()),
            string.IsNullOrWhiteSpace(input.Name) ? null : PersonName.Mask(input.Name),
            phone?.Masked,
            phone is null ? null : seal.HashPhone(phone.Value),
            code.Hash);
    }
}
