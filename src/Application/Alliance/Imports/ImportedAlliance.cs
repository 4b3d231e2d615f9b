using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Imports;

internal sealed class ImportedAlliance(
    IAllianceDb db, AllianceDesk desk, DemandIntakeDesk intake, IRequesters requesters, ITerritoryQuestions territory, ImportedResources resources) : IImportedAlliance
{
    public async Task<IReadOnlyList<string>> MemberNamesAsync(CancellationToken cancellationToken) =>
        await db.AllianceMembers.VisibleTo(desk.User).Select(m => m.Name).ToListAsync(cancellationToken);

    public Task<IReadOnlyList<string>> OwnTitlesAsync(CancellationToken cancellationToken) => resources.TitlesAsync(cancellationToken);

    public Task<IReadOnlyList<ImportedFate>> TakeResourcesAsync(IReadOnlyList<ResourceFacts> rows, CancellationToken cancellationToken) => resources.TakeAsync(rows, cancellationToken);

    public async Task<IReadOnlyList<ImportedFate>> TakeMembersAsync(IReadOnlyList<MemberFacts> rows, CancellationToken cancellationToken)
    {
        if (desk.User.Home() is not { } county)
        {
            return [.. rows.Select(_ => ImportedFate.Refused(CommonErrors.OutsideArea.Code))];
        }

        var known = (await db.AllianceMembers.Where(m => m.County == county).OrderBy(m => m.Id).ToListAsync(cancellationToken)).ToLookup(m => CellText.Key(m.Name));
        return [.. rows.Select(row => known[CellText.Key(row.Name)].FirstOrDefault() is { } member ? Correct(member, row) : Join(county, row))];
    }

    public async Task<IReadOnlyList<ImportedFate>> TakeDemandsAsync(string sourceSystem, IReadOnlyList<DemandFacts> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.ExternalId).Distinct().ToArray();
        var communities = rows.Select(r => r.Community).Distinct().ToArray();
        var known = (await db.Demands.Where(d => communities.Contains(d.Community) && d.SourceSystem == sourceSystem && ids.Contains(d.ExternalId))
                .Select(d => new { d.Id, d.Community, d.ExternalId }).ToListAsync(cancellationToken))
            .ToDictionary(d => (d.Community, d.ExternalId!), d => d.Id);
        var fates = new List<ImportedFate>(rows.Count);
        foreach (var row in rows)
        {
            fates.Add(!desk.User.ActsFor(row.Community) ? ImportedFate.Refused(CommonErrors.OutsideArea.Code)
                : known.TryGetValue((row.Community, row.ExternalId), out var id) ? new ImportedFate(ImportedOutcome.Unchanged, id)
                : await CollectAsync(sourceSystem, row, cancellationToken));
        }

        return fates;
    }

    private async Task<ImportedFate> CollectAsync(string sourceSystem, DemandFacts row, CancellationToken cancellationToken)
    {
        var compound = row.CompoundId is { } id ? await territory.CompoundAsync(id, cancellationToken) : null;
        var told = new DemandIntake(
            row.Community, row.CompoundId, compound?.Location, row.Carrier, row.Title, row.Text, row.Heads, row.WantedFrom, row.WantedUntil,
            CollectedAt: row.CollectedAt, Source: new DemandSource(sourceSystem, row.ExternalId));
        var collected = await intake.TakeAsync(told, desk.Actor, cancellationToken);
        if (collected.IsError)
        {
            return ImportedFate.Refused(collected.FirstError.Code);
        }

        // The query code is for who stands at the desk: nobody is there to hand it to.
        requesters.Record(collected.Value.Id, new ReporterInput(row.Name, row.Phone, row.Address));
        return ImportedFate.Of(collected.Value, 0);
    }

    private ImportedFate Join(DivisionCode county, MemberFacts row)
    {
        if (row.Kind is not { } kind)
        {
            // Known when the row was checked, renamed since.
            return ImportedFate.Refused(MemberErrors.NotFound.Code);
        }

        var joined = AllianceMember.Join(
            Guid.CreateVersion7(desk.Now), row.Name, county, kind, row.Introduction, row.DualCheckIn, row.Qualification is { } first ? [first] : [], desk.Now);
        if (joined.IsError)
        {
            return ImportedFate.Refused(joined.FirstError.Code);
        }

        db.AllianceMembers.Add(joined.Value);
        return ImportedFate.Of(joined.Value, 0);
    }

    private static ImportedFate Correct(AllianceMember member, MemberFacts row)
    {
        var revision = member.Revision;
        var qualifications = row.Qualification is { } told ? With(member.Qualifications, told) : member.Qualifications;
        if (qualifications.Count > Qualification.Most)
        {
            return ImportedFate.Refused("alliance.too_many_qualifications", member.Id);
        }

        var corrected = member.Correct(member.Name, row.Kind ?? member.Kind, row.Introduction ?? member.Introduction, row.DualCheckIn ?? member.DualCheckIn, qualifications);
        return corrected.IsError ? ImportedFate.Refused(corrected.FirstError.Code, member.Id) : ImportedFate.Of(member, revision);
    }

    /// <summary>The one of its number in its place, with the last day it had where none is told; else at the end.</summary>
    private static List<Qualification> With(IReadOnlyList<Qualification> held, Qualification told) => held.Any(q => q.Number == told.Number)
        ? [.. held.Select(q => q.Number == told.Number ? told with { ValidUntil = told.ValidUntil ?? q.ValidUntil } : q)]
        : [.. held, told];
}
