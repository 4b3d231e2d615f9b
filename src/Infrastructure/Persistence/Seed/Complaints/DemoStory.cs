using System.Text.Json;
using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Infrastructure.Persistence.Seed.Access;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Complaints;

/// <summary>The life of one demo ticket, from report to where it stands today.</summary>
internal sealed partial class DemoStory(GovernanceDbContext db, CallContext call, TicketClockwork clockwork, IContactSeal seal, Random random, DateTimeOffset now)
{
    private static readonly IntakeChannel[] Channels =
    [
        IntakeChannel.Hotline, IntakeChannel.Hotline, IntakeChannel.Hotline, IntakeChannel.Web, IntakeChannel.Web, IntakeChannel.Visit,
        IntakeChannel.SuggestionBox, IntakeChannel.JointTalk, IntakeChannel.GridPatrol, IntakeChannel.Petition,
    ];

    private readonly StoryClock time = new();

    public async Task TellAsync(int number, DateTimeOffset start, CancellationToken cancellationToken)
    {
        var matter = DemoMatters.All[Pick(DemoMatters.All.Length)];
        var compound = Pick(DemoTerritory.Compounds) + 1;
        var community = (compound - 1) / DemoMap.CellsPerCommunity;
        var channel = number % 25 == 24 ? IntakeChannel.Feed : Channels[Pick(Channels.Length)];
        time.Now = LastOffice(start);
        var gate = DemoMap.Gate(community, (compound - 1) % DemoMap.CellsPerCommunity);
        var grid = DemoTerritory.Grid((community * DemoTerritory.GridsPerCommunity) + ((compound - 1) % DemoMap.CellsPerCommunity) + 1);
        var place = new Place(
            $"{1 + Pick(12)}号楼附近", DivisionCode.From(DemoPlaces.Communities[community]), DemoTerritory.Compound(compound), grid,
            new GeoPoint(gate.Longitude + Shift(), gate.Latitude + Shift()));
        var urgency = matter.Category == "010213" ? Urgency.LifeOrProperty : Urgency.Ordinary;
        var (work, _) = await clockwork.ForAsync(place.Division, channel, urgency, matter.Category, time.Now, cancellationToken);
        var ticketNumber = TicketNumber.Of(BusinessCalendar.DateOf(time.Now), await db.NextTicketNumberAsync(cancellationToken));
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, matter.Texts[Pick(matter.Texts.Length)], DemoTerritory.CompoundName(compound));
        if (channel == IntakeChannel.Feed)
        {
            Import(number, ticketNumber, matter, text, place, work);
            return;
        }

        var anonymous = Pick(6) == 0;
        var id = Guid.CreateVersion7(time.Now);
        var ticket = Ticket.Register(
            id,
            new Intake(ticketNumber, channel, matter.Title, text, place, matter.Category, urgency, anonymous, !anonymous, Confidential: Pick(15) == 0),
            work, Act(channel is IntakeChannel.Web ? null : $"clerk{community + 1}"), time.Now).Value;
        AddReporter(id, number, anonymous);
        db.Tickets.Add(ticket);
        Save();
        Lead(new DemoCase(ticket, matter, work, community, grid));
        call.User = CurrentUser.System;
    }

    private void Lead(DemoCase c)
    {
        var t = c.Ticket;
        if (!After(0.5, 20) || Duplicate(c) || End(c, 40, () => t.Withdraw("反映人来电撤回", Act("dispatcher"), time.Now)))
        {
            return;
        }

        if (End(c, 30, () => t.Reject(RejectReason.LitigationOrArbitration, "请向有管辖权的人民法院或仲裁机构反映", null, c.Work, Act("dispatcher"), time.Now)))
        {
            return;
        }

        Do(t.Accept(null, null, c.Work, Act("dispatcher"), time.Now));
        if (!After(0.5, 16))
        {
            return;
        }

        Dispatch(c, "dispatcher");
        if (!After(0.5, 14) || (c.Unit is not null && Object(c)))
        {
            return;
        }

        Handle(c);
    }

    /// <summary>Now and then somebody reports what a neighbour reported the same week.</summary>
    private bool Duplicate(DemoCase c)
    {
        var first = db.ChangeTracker.Entries<Ticket>().Select(e => e.Entity).FirstOrDefault(t =>
            t != c.Ticket && t.Place.CompoundId == c.Ticket.Place.CompoundId && t.CategoryCode == c.Ticket.CategoryCode && TicketTransitions.Allows(t.Status, TicketAction.Absorb));
        if (first is null || Pick(2) == 0)
        {
            return false;
        }

        Do(c.Ticket.Merge(first, "与同小区工单反映同一问题", c.Work, Act("dispatcher"), time.Now));
        return true;
    }

    private bool Object(DemoCase c)
    {
        if (Pick(18) != 0 || c.Ticket.WhyNot(TicketAction.Object, Act(c.Handler), time.Now) is not null)
        {
            return false;
        }

        Do(c.Ticket.Object("经核，该事项不属本单位法定职责", null, c.Work, Act(c.Handler), time.Now));
        if (!After(1, 30))
        {
            return true;
        }

        Do(c.Ticket.DecideObjection(Recent && Pick(2) == 0, "经审核，请按责任清单办理", c.Work, Act("dispatcher2"), time.Now));
        return c.Ticket.Status == TicketStatus.Returned || !After(0.5, 8);
    }

    private void Handle(DemoCase c)
    {
        var t = c.Ticket;
        c.Task?.Accept(null, Act(c.Handler), time.Now);
        Do(t.TakeOn(null, Act(c.Handler), time.Now));
        if (!After(1, 20))
        {
            return;
        }

        if (Pick(3) != 0)
        {
            Do(t.ReportProgress(DemoMatters.ProgressNotes[Pick(DemoMatters.ProgressNotes.Length)], Act(c.Handler), time.Now));
        }

        if (Pick(Recent ? 5 : 16) == 0 && t.WhyNot(TicketAction.RequestExtension, Act(c.Handler), time.Now) is null)
        {
            Do(t.RequestExtension("需协调多家单位，现场条件暂不具备", 3, c.Work, Act(c.Handler), time.Now));
            if (!After(1, 20))
            {
                return;
            }

            Do(t.DecideExtension(approved: true, null, c.Work, Act("approver"), time.Now));
        }
        else if (Pick(Recent ? 4 : 24) == 0)
        {
            Do(t.RequestSuspension("等待专业设备进场", BusinessCalendar.DateOf(time.Now).AddDays(10), c.Work, Act(c.Handler), time.Now));
            if (!After(1, 20))
            {
                return;
            }

            Do(t.DecideSuspension(approved: true, null, Act("dispatcher"), time.Now));
            if (!After(24, 220))
            {
                return;
            }

            Do(t.Resume(null, c.Work.Calendar, Act("dispatcher"), time.Now));
        }

        // Most are in time; some take longer than they may.
        if (After(8, Pick(7) == 0 ? 400 : 90))
        {
            Resolve(c);
        }
    }

    private void Dispatch(DemoCase c, string by)
    {
        var t = c.Ticket;
        if (c.Matter.Owner is { } owner)
        {
            // The units that have a person in the demo stand in for those that have none.
            c.Handler = owner switch { "housing" => "housing", "property-1" or "property-2" => "property1", _ => "citymgmt" };
            c.Unit = DemoPeople.All.First(p => p.UserName == c.Handler).UnitId;
            Do(t.Dispatch(Assignment.ToUnit(c.Unit!.Value), responsibleIsDepartment: false, null, c.Work, Act(by), time.Now));
            return;
        }

        c.Handler = $"worker{(c.Community * DemoTerritory.GridsPerCommunity) + 1 + GridIndex(c)}";
        var taskId = Guid.CreateVersion7(time.Now);
        Do(t.Dispatch(Assignment.ToGrid(c.Grid, DemoIds.User(c.Handler), taskId), responsibleIsDepartment: false, null, c.Work, Act(by), time.Now));
        var place = new Place(t.Place.Description, t.Place.Division, t.Place.CompoundId, t.Place.GridId, t.Place.Point);
        c.Task = GridTask.ForTicket(
            taskId, t.Id, t.Number, t.Title, place, c.Grid, DemoIds.User(c.Handler), t.RunningClock(ClockKind.Handle)?.DueAt, Act(by), time.Now).Value;
        db.GridTasks.Add(c.Task);
        Save();
    }

    private static int GridIndex(DemoCase c) =>
        Enumerable.Range(0, DemoMap.CellsPerCommunity).First(i => DemoTerritory.Grid((c.Community * DemoTerritory.GridsPerCommunity) + i + 1) == c.Grid);

    private void Import(int number, TicketNumber ticketNumber, DemoMatter matter, string text, Place place, Clockwork work)
    {
        call.User = CurrentUser.System;
        var replied = time.Now.AddDays(3 + Pick(6));
        var ticket = Ticket.Import(
            Guid.CreateVersion7(time.Now),
            new ImportedMatter(
                ticketNumber, IntakeChannel.Feed, matter.Title, text, place, new TicketSource("demo-board", $"D{number:D5}"), time.Now, matter.Category,
                replied < now ? matter.Reply : null, replied < now ? replied : null, Pick(20), Pick(4), Anonymous: true),
            work, Actor.System, time.Now).Value;
        db.Tickets.Add(ticket);
        Save();
    }

    private void AddReporter(Guid id, int number, bool anonymous)
    {
        // 199 0000 xxxx: a range for examples, given to nobody.
        var input = anonymous ? null : new ReporterInput(DemoMatters.Surnames[number % DemoMatters.Surnames.Length] + "某", $"1990000{number % 10000:D4}", null);
        db.Reporters.Add(input.ToReporter(id, anonymous, QueryCode.New(), seal));
    }

    /// <summary>Of the last weeks, whose tickets fill the queues of today.</summary>
    private bool Recent => now - time.Now < TimeSpan.FromDays(20);

    private bool End(DemoCase c, int oneIn, Func<ErrorOr<Success>> act)
    {
        if (c.Ticket.Channel == IntakeChannel.Petition || Pick(oneIn) != 0)
        {
            return false;
        }

        Do(act());
        return true;
    }

    /// <summary>Time passes, in hours; false when it would reach beyond today, so that the story stands there.</summary>
    private bool After(double least, double most)
    {
        var next = Office(time.Now.AddHours(least + (Roll() * (most - least))));
        if (next >= now)
        {
            return false;
        }

        time.Now = next;
        return true;
    }

    /// <summary>Moves to a time of day at which people are at work.</summary>
    private static DateTimeOffset Office(DateTimeOffset at)
    {
        var local = at.ToOffset(BusinessCalendar.LocalOffset);
        return local.Hour is >= 8 and < 18 ? at : at.AddHours(local.Hour < 8 ? 8 - local.Hour : 32 - local.Hour);
    }

    /// <summary>The same, but never later than today: nobody reports tomorrow.</summary>
    private DateTimeOffset LastOffice(DateTimeOffset at) => Office(at) is var moved && moved < now ? moved : LastOffice(at.AddHours(-6));

    private Actor Act(string? userName)
    {
        if (userName is null)
        {
            call.User = CurrentUser.Anonymous;
            return Actor.Reporter;
        }

        var person = DemoPeople.All.First(p => p.UserName == userName);
        call.User = new CurrentUser(person.Id, person.DisplayName, person.Role, null, person.UnitId, []);
        return new Actor(person.Id, JsonNamingPolicy.CamelCase.ConvertName(person.Role.ToString()), person.UnitId);
    }

    private DateTimeOffset Reporter()
    {
        call.User = CurrentUser.Anonymous;
        return time.Now;
    }

    private void Do(ErrorOr<Success> done)
    {
        if (done.IsError)
        {
            throw new InvalidOperationException($"The demo story met {done.FirstError.Code}: {done.FirstError.Description}");
        }

        Save();
    }

    /// <summary>Writes the audit entries and events of the act with the story's own time.</summary>
    private void Save() => new ChangeRecorder(db, call, time).Record("DemoData");

#pragma warning disable CA5394 // Made-up stories need no secure randomness.
    private int Pick(int below) => random.Next(below);

    private double Roll() => random.NextDouble();

    private double Shift() => (random.NextDouble() - 0.5) * 0.003;
#pragma warning restore CA5394

    private sealed class StoryClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>What the story needs to know of its ticket.</summary>
    private sealed class DemoCase(Ticket ticket, DemoMatter matter, Clockwork work, int community, Guid grid)
    {
        public Ticket Ticket => ticket;

        public DemoMatter Matter => matter;

        public Clockwork Work => work;

        public int Community => community;

        public Guid Grid => grid;

        public Guid? Unit { get; set; }

        public string Handler { get; set; } = "";

        public GridTask? Task { get; set; }
    }
}
