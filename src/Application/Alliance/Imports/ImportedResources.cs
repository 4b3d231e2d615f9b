using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Imports;

/// <summary>Offerings of the caller's own member, as its table tells them.</summary>
internal sealed class ImportedResources(IAllianceDb db, AllianceDesk desk)
{
    public async Task<IReadOnlyList<string>> TitlesAsync(CancellationToken cancellationToken) => await Own().Select(r => r.Title).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ImportedFate>> TakeAsync(IReadOnlyList<ResourceFacts> rows, CancellationToken cancellationToken)
    {
        if (desk.User.Member is not { } own || await db.AllianceMembers.FirstOrDefaultAsync(m => m.Id == own.Id, cancellationToken) is not { } member)
        {
            return [.. rows.Select(_ => ImportedFate.Refused(CommonErrors.OutsideArea.Code))];
        }

        var known = (await Own().OrderByDescending(r => r.Id).ToListAsync(cancellationToken)).ToLookup(r => CellText.Key(r.Title));
        var fates = new List<ImportedFate>(rows.Count);
        foreach (var row in rows)
        {
            fates.Add(known[CellText.Key(row.Title)].FirstOrDefault() is { } offering ? Revise(offering, row, member) : await DraftAsync(row, member, cancellationToken));
        }

        return fates;
    }

    private IQueryable<ResourceOffering> Own() => db.Resources.VisibleTo(desk.User).Where(r => r.Status != ResourceStatus.Retired);

    private async Task<ImportedFate> DraftAsync(ResourceFacts row, AllianceMember member, CancellationToken cancellationToken)
    {
        if (row is not { Category: { } category, Text: { } text, From: { } from, Until: { } until })
        {
            // Known when the row was checked, retired since.
            return ImportedFate.Refused(ResourceErrors.NotFound.Code);
        }

        var number = await db.NextNumberAsync(AllianceNumber.Resource, desk.Now, cancellationToken);
        var regulated = row.Regulated ?? RegulatedWork.None;
        var told = new ResourceText(
            row.Division ?? row.Within, category, row.Theme, row.Title, text, row.Conditions, from, until, regulated, NumberOf(regulated, row.QualificationNumber), row.Point);
        var drafted = ResourceOffering.Draft(Guid.CreateVersion7(desk.Now), number, member, told, desk.Actor, desk.Now);
        if (drafted.IsError)
        {
            return ImportedFate.Refused(drafted.FirstError.Code);
        }

        db.Resources.Add(drafted.Value);
        return ImportedFate.Of(drafted.Value, 0);
    }

    private ImportedFate Revise(ResourceOffering offering, ResourceFacts row, AllianceMember member)
    {
        var regulated = row.Regulated ?? offering.Regulated;
        var held = new ResourceText(
            offering.Division, offering.Category, offering.Theme, offering.Title, offering.Text, offering.Conditions, offering.From, offering.Until, offering.Regulated,
            offering.QualificationNumber, offering.Point);
        var told = new ResourceText(
            row.Division ?? held.Division, row.Category ?? held.Category, row.Theme ?? held.Theme, held.Title, row.Text ?? held.Text, row.Conditions ?? held.Conditions,
            row.From ?? held.From, row.Until ?? held.Until, regulated, NumberOf(regulated, row.QualificationNumber ?? held.QualificationNumber), row.Point ?? held.Point);
        if (told == held)
        {
            return ImportedFate.Of(offering, offering.Revision);
        }

        var revision = offering.Revision;
        var revised = offering.Revise(told, member, desk.Actor, desk.Now);
        return revised.IsError ? ImportedFate.Refused(revised.FirstError.Code, offering.Id) : ImportedFate.Of(offering, revision);
    }

    private static string? NumberOf(RegulatedWork regulated, string? number) => regulated == RegulatedWork.None ? null : number;
}
