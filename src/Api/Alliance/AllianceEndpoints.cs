using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Alliance.Agreements;
using GovernanceApi.Application.Alliance.Members;
using GovernanceApi.Application.Alliance.Overview;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Members;

namespace GovernanceApi.Api.Alliance;

internal static class AllianceEndpoints
{
    public static void MapAllianceEndpoints(this IEndpointRouteBuilder api)
    {
        var members = api.MapGroup("/alliance-members").WithTags("Alliance");
        members.MapRead<Page<MemberRow>>("", ListMembers, Permissions.AllianceRead);
        members.MapRead<Stream>("/export", ExportMembers, Permissions.AllianceRead).Produces<Stream>(StatusCodes.Status200OK, TableFiles.Xlsx, TableFiles.Csv);
        members.MapRead<MemberRow>("/{id:guid}", GetMember, Permissions.AllianceRead);
        members.MapCreate<MemberReceipt>("", JoinAlliance, Permissions.MembersMaintain);
        members.MapMergePatch<MemberReceipt>("/{id:guid}", CorrectMember, Permissions.MembersMaintain);
        members.MapAction<MemberReceipt>("/{id:guid}/leave", LeaveAlliance, Permissions.MembersMaintain);
        members.MapRead<IReadOnlyList<MemberContactRow>>("/{id:guid}/contacts", ListMemberContacts, Permissions.MembersContact);
        members.MapAction<MemberReceipt>("/{id:guid}/add-contact", AddMemberContact, Permissions.MembersMaintain);
        members.MapAction<MemberReceipt>("/{id:guid}/remove-contact", RemoveMemberContact, Permissions.MembersMaintain);
        members.MapAct<RevealedContact>("/{id:guid}/reveal-contact", RevealMemberContact, Permissions.MembersContact);

        api.MapGroup("/alliance-overview").WithTags("Alliance").MapRead<AllianceOverview>("", GetAllianceOverview, Permissions.AllianceRead);

        var agreements = api.MapGroup("/alliance-agreements").WithTags("Alliance");
        agreements.MapRead<Page<AgreementRow>>("", ListAgreements, Permissions.AllianceRead);
        agreements.MapRead<AgreementCounts>("/counts", CountAgreements, Permissions.AllianceRead);
        agreements.MapRead<AgreementDetails>("/{id:guid}", GetAgreement, Permissions.AllianceRead);
        agreements.MapCreate<AgreementReceipt>("", DraftAgreement, Permissions.AgreementsMaintain);
        agreements.MapAction<AgreementReceipt>("/{id:guid}/revise", ReviseAgreement, Permissions.AgreementsMaintain);
        agreements.MapAction<AgreementReceipt>("/{id:guid}/negotiate", NegotiateAgreement, Permissions.AgreementsMaintain);
        agreements.MapAction<AgreementReceipt>("/{id:guid}/sign", SignAgreement, Permissions.AgreementsMaintain);
        agreements.MapAction<AgreementReceipt>("/{id:guid}/amend", AmendAgreement, Permissions.AgreementsMaintain);
        agreements.MapAction<AgreementReceipt>("/{id:guid}/suspend", SuspendAgreement, Permissions.AgreementsMaintain);
        agreements.MapAction<AgreementReceipt>("/{id:guid}/resume", ResumeAgreement, Permissions.AgreementsMaintain);
        agreements.MapAction<AgreementReceipt>("/{id:guid}/terminate", TerminateAgreement, Permissions.AgreementsMaintain);
    }

    /// <summary>A page of the members of the county's service alliance, newest first.</summary>
    /// <param name="kind">Provider kinds, separated by commas.</param>
    /// <param name="dualCheckIn">Only those that report to this 12-digit community.</param>
    /// <param name="q">Part of the name.</param>
    /// <param name="left">Those that left instead of those that belong to it.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListMembers(
        [Words(typeof(ProviderKind), Many = true)] string? kind, string? dualCheckIn, string? q, bool? left, int? limit, string? cursor, HttpContext http, Sender sender,
        CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListMembersQuery(QueryWords.Many<ProviderKind>("kind", kind), dualCheckIn, q, left ?? false, limit ?? 50, cursor), cancellationToken));

    /// <summary>Downloads the members of a filter, in the order of the list; at most 100,000.</summary>
    /// <param name="kind">Provider kinds, separated by commas.</param>
    /// <param name="dualCheckIn">Only those that report to this 12-digit community.</param>
    /// <param name="q">Part of the name.</param>
    /// <param name="left">Those that left instead of those that belong to it.</param>
    /// <param name="format">How the table is written; xlsx when left out.</param>
    private static async Task<IResult> ExportMembers(
        [Words(typeof(ProviderKind), Many = true)] string? kind, string? dualCheckIn, string? q, bool? left, [Words(typeof(TableFormat))] string? format, HttpContext http, ITableWriter tables, Sender sender,
        CancellationToken cancellationToken)
    {
        var csv = QueryWords.One<TableFormat>("format", format) == TableFormat.Csv;
        var result = await sender.Send(
            new ExportMembersQuery(new ListMembersQuery(QueryWords.Many<ProviderKind>("kind", kind), dualCheckIn, q, left ?? false, 1, null)), cancellationToken);
        return result.IsError ? http.Refuse(result.Errors) : await AllianceTableAnswers.MembersAsync(http, tables, result.Value, csv, cancellationToken);
    }

    /// <summary>How the alliance did in a period, in the caller's area: demands met, waits, gaps, themes, what members contributed.</summary>
    /// <param name="from">First local day; a year before the last one when left out.</param>
    /// <param name="until">Last local day, within two years; today when left out.</param>
    private static async Task<IResult> GetAllianceOverview(DateOnly? from, DateOnly? until, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetAllianceOverviewQuery(from, until), cancellationToken));

    /// <summary>One member.</summary>
    private static async Task<IResult> GetMember(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetMemberQuery(id), cancellationToken));

    /// <summary>Takes a body into the county's service alliance.</summary>
    private static async Task<IResult> JoinAlliance(JoinAllianceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), m => $"/api/v1/alliance-members/{m.Id}");

    /// <summary>Changes plain facts of a member; what is left out stays.</summary>
    private static async Task<IResult> CorrectMember(Guid id, CorrectMemberCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>退出: a member leaves the alliance for good, once no agreement, order, offering or promise of it is open.</summary>
    private static async Task<IResult> LeaveAlliance(Guid id, LeaveAllianceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The people to call at a member, masked.</summary>
    private static async Task<IResult> ListMemberContacts(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListMemberContactsQuery(id), cancellationToken));

    /// <summary>Names somebody to call at a member; name and phone are sealed and shown masked.</summary>
    private static async Task<IResult> AddMemberContact(Guid id, AddMemberContactCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Somebody is not to be called any more: the contact is deleted.</summary>
    private static async Task<IResult> RemoveMemberContact(Guid id, RemoveMemberContactCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Shows whom to call, for a stated purpose; the look is on record.</summary>
    private static async Task<IResult> RevealMemberContact(
        Guid id, RevealMemberContactCommand command, HttpContext http, MemberContactDisclosure disclosure, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return http.Answer(await disclosure.RevealAsync(command with { Id = id }, cancellationToken));
    }

    /// <summary>A page of the alliance agreements the caller may see, newest first.</summary>
    /// <param name="memberId">Of this member.</param>
    /// <param name="signsAs">Signatory kinds, separated by commas.</param>
    /// <param name="endsWithin">Signed ones that end within so many days and that nothing follows, 0 to 366.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListAgreements(
        Guid? memberId, [Words(typeof(SignatoryKind), Many = true)] string? signsAs, int? endsWithin, int? limit, string? cursor, HttpContext http, Sender sender,
        CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListAgreementsQuery(memberId, QueryWords.Many<SignatoryKind>("signsAs", signsAs), endsWithin, limit ?? 50, cursor), cancellationToken));

    /// <summary>How many agreements hold on a day, by what their members sign as.</summary>
    /// <param name="on">Local day; today when left out.</param>
    private static async Task<IResult> CountAgreements(DateOnly? on, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CountAgreementsQuery(on), cancellationToken));

    /// <summary>One agreement with its history.</summary>
    private static async Task<IResult> GetAgreement(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetAgreementQuery(id), cancellationToken));

    /// <summary>Drafts an agreement between a member and the county or one community of the caller's.</summary>
    private static async Task<IResult> DraftAgreement(DraftAgreementCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), a => $"/api/v1/alliance-agreements/{a.Id}");

    /// <summary>Writes a draft anew; one under negotiation becomes a draft again.</summary>
    private static async Task<IResult> ReviseAgreement(Guid id, ReviseAgreementCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Hands a draft to both parties; it needs a commitment.</summary>
    private static async Task<IResult> NegotiateAgreement(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new NegotiateAgreementCommand { Id = id }, cancellationToken));

    /// <summary>Both parties have signed.</summary>
    private static async Task<IResult> SignAgreement(Guid id, SignAgreementCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Another last day or other promises, by a paper that both have signed.</summary>
    private static async Task<IResult> AmendAgreement(Guid id, AmendAgreementCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The member's promises rest for a while.</summary>
    private static async Task<IResult> SuspendAgreement(Guid id, SuspendAgreementCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>A suspended agreement holds again.</summary>
    private static async Task<IResult> ResumeAgreement(Guid id, ResumeAgreementCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Ends an agreement for good before its last day; a draft is given up.</summary>
    private static async Task<IResult> TerminateAgreement(Guid id, TerminateAgreementCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
