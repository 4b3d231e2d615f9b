using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Feeds.Imports;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Feeds.Imports;

public sealed class ImportBatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 1, 30, 0, TimeSpan.Zero);
    private static readonly DivisionCode Area = DivisionCode.From("341502000000");
    private static readonly ImportPerson Clerk = new(new Guid("019cda83-d9c0-7613-923c-0c4b8a375630"), "王一", "townshipOfficer", null);
    private static readonly ImportSettings Settings = new(Area, "平台", "990000", IntakeChannel.Feed);
    private static readonly ImportColumn[] Columns = [new(0, "时间", ImportField.ReceivedAt), new(1, "内容", ImportField.Text)];

    [Fact]
    public void Rows_enter_only_after_they_were_checked()
    {
        var batch = Uploaded();

        batch.Commit(true, Clerk).FirstError.Code.ShouldBe("imports.wrong_state");
        batch.Map(1, Columns, null, Settings).IsError.ShouldBeFalse();
        batch.Commit(true, Clerk).FirstError.Code.ShouldBe("imports.wrong_state");
        batch.Map(1, Columns, null, Settings).FirstError.Code.ShouldBe("imports.wrong_state");
        batch.FinishValidating(2, 1);
        batch.Commit(false, Clerk).FirstError.Code.ShouldBe("imports.invalid_rows");
        batch.Commit(true, Clerk).IsError.ShouldBeFalse();

        (batch.State, batch.Progress, batch.Totals.Rejected).ShouldBe((ImportState.Committing, 1d / 3, 1));
        batch.FixRow(2, true, false).FirstError.Code.ShouldBe("imports.wrong_state");
    }

    [Fact]
    public void Progress_is_no_decision_and_leaves_the_revision()
    {
        var batch = Ready(valid: 2000, invalid: 0);
        batch.Commit(false, Clerk);
        var revision = batch.Revision;

        batch.Advance(1001, batch.Totals with { Created = 1000 }, newAccounts: 0);

        (batch.Revision, batch.LastCommittedRow, batch.Progress).ShouldBe((revision, 1001, 0.5));
        batch.Finish(Now);
        batch.Revision.ShouldBe(revision + 1);
    }

    [Fact]
    public void What_cannot_be_undone_cannot_be_cancelled()
    {
        var batch = Ready(valid: 1, invalid: 0);
        batch.Commit(false, Clerk);
        batch.Advance(2, batch.Totals with { Created = 1 }, newAccounts: 0);
        batch.Finish(Now);

        batch.Cancel(Now).FirstError.Code.ShouldBe("imports.wrong_state");
    }

    [Fact]
    public void Without_a_valid_row_there_is_nothing_to_commit() => Ready(valid: 0, invalid: 3).Commit(true, Clerk).FirstError.Code.ShouldBe("imports.nothing_valid");

    [Fact]
    public void A_file_that_is_gone_cannot_be_mapped_again()
    {
        var batch = Ready(valid: 1, invalid: 0);
        batch.ForgetFile();

        batch.Map(1, Columns, null, Settings).FirstError.Code.ShouldBe("imports.file_gone");
    }

    [Theory]
    [InlineData(ImportField.ReceivedAt, ImportField.Title, "imports.required_unmapped")]
    [InlineData(ImportField.Text, ImportField.Ignore, "imports.required_unmapped")]
    [InlineData(ImportField.Text, ImportField.Text, "imports.field_twice")]
    [InlineData(ImportField.Text, ImportField.GridCode, "imports.field_of_other_kind")]
    public void A_mapping_that_cannot_be_read_is_refused(ImportField first, ImportField second, string code) =>
        Uploaded().Map(1, [new(0, "甲", first), new(1, "乙", second)], null, Settings).FirstError.Code.ShouldBe(code);

    [Fact]
    public void Every_kind_needs_only_what_it_knows_and_guesses_its_own_headings()
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            ImportFields.RequiredOf(kind).ShouldBeSubsetOf(ImportFields.Of(kind));
            ImportFields.RequiredOf(kind).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Columns_are_named_as_spreadsheets_name_them() =>
        new[] { 0, 25, 26, 51, 52, 701, 702 }.Select(ImportColumn.LetterOf).ShouldBe(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);

    private static ImportBatch Uploaded() =>
        ImportBatch.Upload(new Guid("019cda83-d9c0-7613-923c-0c4b8a375631"), ImportKind.Tickets, "留言.xlsx", "f00", 10, "Sheet1", false, 1, Columns, [], Area, Clerk, Now);

    private static ImportBatch Ready(int valid, int invalid)
    {
        var batch = Uploaded();
        batch.Map(1, Columns, null, Settings);
        batch.FinishValidating(valid, invalid);
        return batch;
    }
}
