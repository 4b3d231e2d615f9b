using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Complaints;

/// <summary>How a demo ticket ends: resolved, verified, disputed, rated, archived.</summary>
internal sealed partial class DemoStory
{
    private void Resolve(DemoCase c)
    {
        var t = c.Ticket;
        var opinion = t.Channel == IntakeChannel.Petition ? new PetitionOpinion("请求处理所反映问题", "经核查，反映情况基本属实", c.Matter.Reply, "《信访工作条例》第三十二条") : null;
        var resolution = new Resolution(Pick(8) == 0 ? Outcome.PartlyFixed : Outcome.Fixed, c.Matter.Reply, Opinion: opinion);
        if (c.Task is { } task)
        {
            Do(task.Submit("已到现场处理", Outcome.Fixed, c.Matter.Reply, evidenceRequired: false, 1, Act(c.Handler), time.Now));
            if (!After(1, 30))
            {
                return;
            }

            Do(task.Check(passed: true, null, Act($"leader{c.Community + 1}"), time.Now));
            Do(t.ResolveByGridTask(DemoIds.User(c.Handler), resolution, c.Work, Act($"leader{c.Community + 1}"), time.Now));
        }
        else
        {
            Do(t.Resolve(resolution, c.Work, Act(c.Handler), time.Now));
        }

        if (After(2, 60))
        {
            Verify(c);
        }
    }

    private void Verify(DemoCase c)
    {
        var t = c.Ticket;
        if (Pick(9) == 0)
        {
            Do(t.Verify(VerificationMethod.CallBack, null, null, "电话无人接听", c.Work, Act($"clerk{c.Community + 1}"), time.Now));
            if (!After(20, 380))
            {
                return;
            }
        }

        if (t.WhyNot(TicketAction.CloseUnverified, Actor.System, time.Now) is null && Pick(2) == 0)
        {
            call.User = CurrentUser.System;
            Do(t.CloseUnverified(c.Work, time.Now));
            return;
        }

        var unhappy = Pick(Recent ? 3 : 11) == 0;
        Do(Pick(5) == 0
            ? t.ConfirmByReporter(!unhappy, !unhappy, c.Work, Reporter())
            : t.Verify(VerificationMethod.CallBack, !unhappy, !unhappy, unhappy ? "反映人表示问题又出现了" : "反映人表示满意", c.Work, Act($"clerk{c.Community + 1}"), time.Now));
        if (!unhappy)
        {
            Finish(t);
        }
        else if (After(2, 30))
        {
            // What was reopened long ago would still be open: only lately is the reporter found right here.
            Do(t.DecideDispute(Recent && Pick(3) != 0, "经复核作出决定", c.Work, Act("dispatcher2"), time.Now));
            if (t.Status == TicketStatus.Reopened && After(1, 20) && c.Unit is not null)
            {
                Dispatch(c, "dispatcher");
            }
        }
    }

    private void Finish(Ticket t)
    {
        if (Pick(3) != 0)
        {
            var stars = 3 + Pick(3);
            Do(t.Rate(stars, solved: true, stars > 3, null, Reporter()));
        }

        if (now - time.Now > TimeSpan.FromDays(700))
        {
            time.Now = now.AddDays(-1);
            call.User = CurrentUser.System;
            Do(t.Archive(22, Actor.System, time.Now));
        }
    }
}
