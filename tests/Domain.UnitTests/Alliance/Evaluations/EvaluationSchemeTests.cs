using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.Alliance.Contributions.ContributionKind;

namespace GovernanceApi.Domain.UnitTests.Alliance.Evaluations;

public sealed class EvaluationSchemeTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);
    private static readonly SchemeItem Whole = new("项目", 100, ItemMeasure.Count, [ProjectDelivered], [], 10, 0, []);

    public static TheoryData<SchemeItem, string> Flawed => new()
    {
        { Whole with { Kinds = [] }, "alliance.scheme_item_kinds" },
        { Whole with { Kinds = [Rated, Rated] }, "alliance.scheme_item_kinds" },
        { Whole with { Against = [PromiseBroken] }, "alliance.scheme_item_against" },
        { Whole with { Measure = ItemMeasure.Share }, "alliance.scheme_item_against" },
        { Whole with { Measure = ItemMeasure.Share, Against = [ProjectDelivered] }, "alliance.scheme_item_against" },
        { Whole with { Target = 0 }, "alliance.scheme_item_target" },
        { Whole with { Target = 1.005m }, "alliance.scheme_item_target" },
        { Whole with { Target = 1_000_000.01m }, "alliance.scheme_item_target" },
        { Whole with { Measure = ItemMeasure.Share, Against = [PromiseBroken], Target = 100.01m }, "alliance.scheme_item_target" },
        { Whole with { WithoutRecords = 1 }, "alliance.scheme_item_without" },
        { Whole with { Measure = ItemMeasure.Average, WithoutRecords = 101 }, "alliance.scheme_item_without" },
        { Whole with { Weight = 0 }, "alliance.scheme_item_weight" },
        { Whole with { Weight = 101 }, "alliance.scheme_item_weight" },
        { Whole with { Deductions = [new(ClaimLapsed, 0)] }, "alliance.scheme_item_deductions" },
        { Whole with { Deductions = [new(ClaimLapsed, 1), new(ClaimLapsed, 2)] }, "alliance.scheme_item_deductions" },
    };

    public static TheoryData<SchemeBand[]> BadBands => new()
    {
        { [] },
        { [new(EvaluationBand.Excellent, 90)] },
        { [new(EvaluationBand.Excellent, 101), new(EvaluationBand.Weak, 0)] },
        { [new(EvaluationBand.Weak, 60), new(EvaluationBand.Fit, 0)] },
        { [new(EvaluationBand.Excellent, 60), new(EvaluationBand.Good, 60), new(EvaluationBand.Weak, 0)] },
        { [new(EvaluationBand.Excellent, 60), new(EvaluationBand.Excellent, 0)] },
    };

    [Theory]
    [MemberData(nameof(Flawed))]
    public void An_item_that_cannot_be_reckoned_is_refused_by_its_place(SchemeItem item, string code)
    {
        var scheme = Draft();
        var refused = scheme.Revise(2025, [Whole, item], scheme.Bands).FirstError;
        refused.Code.ShouldBe(code);
        refused.Metadata!["pointer"].ToString()!.ShouldStartWith("/items/1/");
        scheme.Items.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(BadBands))]
    public void Bands_that_leave_a_score_without_one_are_refused(SchemeBand[] bands) => Draft().Revise(2025, [Whole], bands).FirstError.Code.ShouldBe("alliance.scheme_bands");

    [Theory]
    [InlineData(39, "alliance.scheme_weights")]
    [InlineData(41, "alliance.scheme_weights")]
    [InlineData(40, null)]
    public void It_is_published_when_its_weights_add_up_to_a_hundred(int second, string? code)
    {
        var scheme = Draft();
        scheme.Revise(2025, [Whole with { Weight = 60 }, Whole with { Weight = second }], scheme.Bands).IsError.ShouldBeFalse();
        var published = scheme.Publish("示例1号", begun: false, Now);
        (published.IsError ? published.FirstError.Code : null).ShouldBe(code);
        scheme.Status.ShouldBe(code is null ? SchemeStatus.Published : SchemeStatus.Draft);
    }

    [Fact]
    public void A_year_that_has_begun_keeps_its_scheme()
    {
        var scheme = Draft();
        scheme.Revise(2025, [Whole], scheme.Bands);
        scheme.Publish("示例1号", begun: true, Now).FirstError.Code.ShouldBe("alliance.scheme_year_begun");
    }

    [Fact]
    public void A_published_one_never_changes_and_the_next_begins_with_its_items()
    {
        var scheme = Draft();
        scheme.AllowedActions().ShouldBe(Enum.GetValues<SchemeAction>());
        scheme.Revise(2025, [Whole], [new(EvaluationBand.Fit, 50), new(EvaluationBand.Weak, 0)]);
        scheme.Publish("示例1号", begun: false, Now);
        scheme.Revise(2025, [Whole], scheme.Bands).FirstError.Code.ShouldBe("alliance.scheme_published");
        scheme.Publish("示例2号", begun: false, Now).FirstError.Code.ShouldBe("alliance.scheme_published");
        scheme.Discard().FirstError.Code.ShouldBe("alliance.scheme_published");
        scheme.AllowedActions().ShouldBeEmpty();
        var next = EvaluationScheme.Draft(Guid.CreateVersion7(Now), scheme.County, 2, 2026, scheme, Now);
        next.Items.ShouldBe([Whole]);
        next.Bands.Count.ShouldBe(2);
        next.Discard().IsError.ShouldBeFalse();
    }

    private static EvaluationScheme Draft() => EvaluationScheme.Draft(Guid.CreateVersion7(Now), DivisionCode.From("341502000000"), 1, 2025, null, Now);
}
