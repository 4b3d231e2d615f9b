using FluentValidation;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Complaints.Contracts;

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
