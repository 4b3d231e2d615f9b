using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Members;

/// <summary>A page of the members of the caller's county, newest first.</summary>
/// <param name="DualCheckIn">Only those that report to this 12-digit community.</param>
/// <param name="Q">Part of the name.</param>
/// <param name="Left">Those that left instead of those that belong to it.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListMembersQuery(IReadOnlyList<ProviderKind> Kinds, string? DualCheckIn, string? Q, bool Left, int Limit, string? Cursor) : IQuery<Page<MemberRow>>;

/// <summary>Every member of a filter, for a table.</summary>
public sealed record ExportMembersQuery(ListMembersQuery Filter) : IQuery<AllianceTable<MemberRow>>;

/// <summary>One member.</summary>
public sealed record GetMemberQuery(Guid Id) : IQuery<MemberRow>;

/// <summary>A member of the alliance.</summary>
/// <param name="Introduction">What it offers, in its own words.</param>
/// <param name="DualCheckIn">12-digit community that it reports to (双报到).</param>
/// <param name="LeftAt">When it left the alliance; null while it belongs to it.</param>
public sealed record MemberRow(
    Guid Id, int Revision, string Name, ProviderKind Kind, string? Introduction, string? DualCheckIn, string? DualCheckInName,
    IReadOnlyList<Qualification> Qualifications, DateTimeOffset JoinedAt, DateTimeOffset? LeftAt, string? LeaveReason) : IRevisioned
{
    internal static MemberRow Of(AllianceMember m, TerritoryNames names) => new(
        m.Id, m.Revision, m.Name, m.Kind, m.Introduction, m.DualCheckIn?.Value, names.Division(m.DualCheckIn), m.Qualifications, m.JoinedAt, m.LeftAt, m.LeaveReason);
}

internal sealed class ListMembersValidator : AbstractValidator<ListMembersQuery>
{
    public ListMembersValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.DualCheckIn).Community();
        RuleFor(q => q.Q).MaximumLength(AllianceMember.NameLength);
    }
}

internal sealed class ExportMembersValidator : AbstractValidator<ExportMembersQuery>
{
    public ExportMembersValidator() => RuleFor(q => q.Filter).SetValidator(new ListMembersValidator());
}

internal sealed class ListMembersHandler(IAllianceDb db, ITerritoryQuestions territory, Cursors cursors, CallContext call)
    : IQueryHandler<ListMembersQuery, Page<MemberRow>>, IQueryHandler<ExportMembersQuery, AllianceTable<MemberRow>>, IQueryHandler<GetMemberQuery, MemberRow>
{
    public async Task<ErrorOr<Page<MemberRow>>> Handle(ListMembersQuery request, CancellationToken cancellationToken)
    {
        var binding = $"members|{call.User.Id}|{string.Join(',', request.Kinds)}|{request.DualCheckIn}|{request.Q}|{request.Left}";
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var members = Filtered(request);
        if (position.Value is { Id: var last })
        {
            members = members.Where(m => m.Id < last);
        }

        var rows = await members.OrderByDescending(m => m.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return cursors.PageOf(rows.Select(m => MemberRow.Of(m, names)), request.Limit, last => new Position(last.Id), binding);
    }

    public async Task<ErrorOr<MemberRow>> Handle(GetMemberQuery request, CancellationToken cancellationToken) =>
        await db.AllianceMembers.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken) is { } member
            ? MemberRow.Of(member, await territory.NamesAsync(cancellationToken))
            : MemberErrors.NotFound;

    public async Task<ErrorOr<AllianceTable<MemberRow>>> Handle(ExportMembersQuery request, CancellationToken cancellationToken)
    {
        var names = await territory.NamesAsync(cancellationToken);
        return await Filtered(request.Filter).TableAsync((rows, _) => Task.FromResult(rows.Select(m => MemberRow.Of(m, names)).ToList()), cancellationToken);
    }

    private IQueryable<AllianceMember> Filtered(ListMembersQuery request)
    {
        var members = db.AllianceMembers.AsNoTracking().VisibleTo(call.User).Where(m => m.LeftAt != null == request.Left);
        if (request.Kinds.Count > 0)
        {
            members = members.Where(m => request.Kinds.Contains(m.Kind));
        }

        if (request.DualCheckIn is { } code)
        {
            var community = DivisionCode.From(code);
            members = members.Where(m => m.DualCheckIn == community);
        }

        if (!string.IsNullOrWhiteSpace(request.Q))
        {
            members = members.Where(m => m.Name.Contains(request.Q.Trim()));
        }

        return members;
    }

    private sealed record Position(Guid Id);
}
