using FluentValidation;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Reporters;

namespace GovernanceApi.Application.Complaints.Reporters;

/// <summary>Who reports, as told; stored encrypted and shown masked.</summary>
/// <param name="Phone">5 to 15 digits; blanks, dashes and full-width digits are forgiven.</param>
public sealed record ReporterInput(string? Name, string? Phone, string? Address)
{
    internal bool HasContact => !string.IsNullOrWhiteSpace(Name) || !string.IsNullOrWhiteSpace(Phone) || !string.IsNullOrWhiteSpace(Address);
}

internal sealed class ReporterInputValidator : AbstractValidator<ReporterInput>
{
    public ReporterInputValidator()
    {
        RuleFor(r => r.Name).MaximumLength(TicketLimits.PersonName);
        RuleFor(r => r.Phone).MaximumLength(TicketLimits.Phone)
            .Must(p => string.IsNullOrWhiteSpace(p) || !PhoneNumber.Parse(p).IsError)
            .WithErrorCode("common.phone_invalid").WithMessage("A phone number has 5 to 15 digits.");
        RuleFor(r => r.Address).MaximumLength(TicketLimits.Address);
    }
}

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
