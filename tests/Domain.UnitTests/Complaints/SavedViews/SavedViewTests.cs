using GovernanceApi.Domain.Complaints.SavedViews;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Complaints.SavedViews;

public sealed class SavedViewTests
{
    private static readonly Guid Owner = Guid.CreateVersion7(TestTickets.Now);

    [Fact]
    public void A_view_keeps_name_and_query()
    {
        var view = SavedView.Save(Owner, Owner, " 我的超期 ", "?overdue=true", false, TestTickets.Now).Value;
        view.Name.ShouldBe("我的超期");
        view.Query.ShouldBe("overdue=true");
    }

    [Fact]
    public void A_view_needs_a_name_and_a_query_of_bearable_length()
    {
        SavedView.Save(Owner, Owner, " ", "", false, TestTickets.Now).FirstError.ShouldBe(SavedViewErrors.NameInvalid);
        SavedView.Save(Owner, Owner, "a", new string('q', SavedView.MaxQuery + 1), false, TestTickets.Now).FirstError.ShouldBe(SavedViewErrors.QueryTooLong);
    }

    [Fact]
    public void Only_its_owner_removes_it()
    {
        var view = SavedView.Save(Owner, Owner, "a", "", true, TestTickets.Now).Value;
        view.Remove(Guid.CreateVersion7(TestTickets.Now)).ShouldBeRefused(SavedViewErrors.NotOwner);
        view.Remove(Owner).Done();
    }
}
