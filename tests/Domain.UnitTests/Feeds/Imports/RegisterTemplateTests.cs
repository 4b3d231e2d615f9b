using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Grids;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Feeds.Imports;

public sealed class RegisterTemplateTests
{
    private const string Square = "POLYGON ((116.5 31.7, 116.51 31.7, 116.51 31.71, 116.5 31.71, 116.5 31.7))";
    private static readonly DivisionCode Township = DivisionCode.From("341502001000");
    private static readonly DivisionCode Community = DivisionCode.From("341502001001");
    private static readonly DivisionCode Neighbour = DivisionCode.From("341502001002");
    private static readonly Guid Whole = Id(1);
    private static readonly Guid Part = Id(2);
    private static readonly Guid Account = Id(3);
    private static readonly KnownCompound Divided = new(Id(4), Community, [(Whole, 1), (Part, 2)]);
    private static readonly KnownCompound Bare = new(Id(5), Community, []);

    private static readonly RegisterLookups Lookups = new(
        new Dictionary<string, DivisionCode>
        {
            [Township.Value] = Township, ["城关街道"] = Township, [Community.Value] = Community, ["城关社区"] = Community, [Neighbour.Value] = Neighbour,
        },
        new (string Name, KnownCompound Compound)[]
        {
            ("翠园", Divided), ("空园", Bare), ("同名苑", new(Id(6), Community, [(Whole, 1)])), ("同名苑", new(Id(7), Neighbour, [(Whole, 1)])),
        }.ToLookup(c => c.Name, c => c.Compound),
        new Dictionary<string, Guid> { ["341502001001001"] = Whole, ["341502001001002"] = Part },
        new Dictionary<string, Guid> { ["wang"] = Account });

    [Fact]
    public void A_compound_is_read_with_all_it_has() =>
        Compounds("翠 湖　苑", "城关社区", "开放式小区", "人民路1号", "1,250", "1300.0", "125000.456", "116.5", "31.7").Row.ShouldBe(new ImportedCompound(new CompoundFacts(
            Community, "翠 湖 苑", CompoundKind.OpenOrScattered, "人民路1号", 1250, new GeoPoint(116.5, 31.7), 1300, 125000.46m)));

    [Theory]
    [InlineData(0, "", CellErrors.Required)]
    [InlineData(1, "", CellErrors.NotACommunity)]
    [InlineData(1, "城关街道", CellErrors.NotACommunity)]
    [InlineData(1, "别处", CellErrors.DivisionUnknown)]
    [InlineData(2, "空中楼阁", CellErrors.CompoundKindUnknown)]
    [InlineData(4, "", CellErrors.Required)]
    [InlineData(4, "100001", CellErrors.NumberInvalid)]
    [InlineData(5, "-3", CellErrors.NumberInvalid)]
    [InlineData(6, "很大", CellErrors.DecimalInvalid)]
    [InlineData(6, "-1", CellErrors.DecimalInvalid)]
    [InlineData(7, "", CellErrors.Required)]
    [InlineData(7, "316.5", CellErrors.CoordinateInvalid)]
    [InlineData(8, "91", CellErrors.CoordinateInvalid)]
    public void A_broken_cell_of_a_compound_is_told_with_its_column(int column, string text, string code)
    {
        string[] cells = ["翠湖苑", "城关社区", "封闭小区", "人民路1号", "1250", "1300", "125000", "116.5", "31.7"];
        cells[column] = text;

        var reading = Compounds(cells);

        (reading.Row, reading.Errors.ShouldHaveSingleItem()).ShouldBe((null, new CellError(column, code)));
    }

    [Fact]
    public void Two_compounds_of_one_name_in_one_community_are_the_same_row()
    {
        string?[] keys = [.. new[] { ("翠湖苑", "城关社区"), ("翠 湖 苑", Community.Value), ("翠湖苑", Neighbour.Value) }.Select(r => Compounds(r.Item1, r.Item2, "", "", "10", "", "", "", "").Key)];

        keys[1].ShouldBe(keys[0]);
        keys[2].ShouldNotBe(keys[0]);
    }

    [Theory]
    [InlineData(Square)]
    [InlineData("polygon((116.5 31.7 12,116.51 31.7 12,116.51 31.71 12,116.5 31.71 12))")]
    [InlineData("MULTIPOLYGON (((116.5 31.7, 116.51 31.7, 116.51 31.71, 116.5 31.71, 116.5 31.7)))")]
    [InlineData("""{"type":"Polygon","coordinates":[[[116.5,31.7],[116.51,31.7],[116.51,31.71],[116.5,31.71],[116.5,31.7]]]}""")]
    public void An_outline_is_read_as_programs_write_it(string outline)
    {
        var facts = Grids("341502001001009", "新网格", "341502001001001", outline, "翠园、空园", "300").Row.ShouldBeOfType<ImportedGrid>().Facts;

        facts.Boundary!.Ring.Select(p => (p.Longitude, p.Latitude)).ShouldBe([(116.5, 31.7), (116.51, 31.7), (116.51, 31.71), (116.5, 31.71), (116.5, 31.7)]);
        (facts.Code.Value, facts.ParentCode!.Value.Value, facts.Households).ShouldBe(("341502001001009", "341502001001001", 300));
        facts.CompoundIds.ShouldBe([Divided.Id, Bare.Id]);
    }

    [Theory]
    [InlineData("POLYGON ((116.5 31.7, 116.51 31.7, 116.51 31.71, 116.5 31.7), (116.502 31.702, 116.503 31.702, 116.503 31.703, 116.502 31.702))")]
    [InlineData("POLYGON ((116.5 31.7, 116.51 31.71, 116.51 31.7, 116.5 31.71, 116.5 31.7))")]
    [InlineData("POINT (116.5 31.7)")]
    [InlineData("POLYGON (())")]
    [InlineData("POLYGON ((116.5 31.7, 116.51))")]
    [InlineData("{\"type\":\"Polygon\"")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[1],[2]]]}")]
    [InlineData("沿河一带")]
    public void What_is_no_outline_is_told(string outline) =>
        Grids("341502001001009", "新网格", "", outline, "", "").Errors.ShouldBe([new CellError(3, CellErrors.OutlineInvalid)]);

    [Fact]
    public void Only_a_grid_that_is_known_may_come_without_outline()
    {
        Grids("341502001001001", "旧网格", "", "", "", "").Row.ShouldBeOfType<ImportedGrid>().Facts.Boundary.ShouldBeNull();
        Grids("341502001001009", "新网格", "", "", "", "").Errors.ShouldBe([new CellError(3, CellErrors.Required)]);
        Grids("341503001001009", "别处", "", Square, "", "").Errors.ShouldBe([new CellError(0, CellErrors.DivisionUnknown)]);
        Grids("34150200100100", "短码", "", Square, "", "").Errors.ShouldBe([new CellError(0, CellErrors.GridCodeInvalid)]);
    }

    [Theory]
    [InlineData("网格长", GridPostKind.Leader)]
    [InlineData("专职网格员", GridPostKind.Worker)]
    [InlineData("Grid Worker", GridPostKind.Worker)]
    public void A_post_is_read_in_the_words_people_use(string post, GridPostKind kind) =>
        Staff("341502001001001", post, "Wang", "", "0564-3333 001").Row.ShouldBe(new ImportedPost(new GridPostFacts(
            GridCode.From("341502001001001"), kind, "Wang", null, PhoneNumber.Parse("05643333001").Value)));

    [Fact]
    public void Somebody_without_account_needs_a_name()
    {
        Staff("341502001001001", "网格员", "li", "李四", "").Row.ShouldNotBeNull();
        Staff("341502001001001", "网格员", "li", "", "").Errors.ShouldBe([new CellError(3, CellErrors.Required)]);
        Staff("341502001001777", "保安", "wang", "", "").Errors.ShouldBe([new CellError(0, CellErrors.GridUnknown), new CellError(1, CellErrors.PostUnknown)]);
    }

    [Fact]
    public void A_neighbour_group_goes_to_the_innermost_grid_of_its_compound()
    {
        var facts = Groups("翠园", "", "", "第1邻", "15", "1号楼", "张三", "13800138000", "").Row.ShouldBeOfType<ImportedNeighbourGroup>().Facts;

        (facts.CompoundId, facts.GridId, facts.Name, facts.Households, facts.Doors, facts.Steward!.Name).ShouldBe((Divided.Id, Part, "第1邻", 15, "1号楼", "张三"));
        Groups("翠园", "", "341502001001001", "第1邻", "15", "", "", "", "").Row.ShouldBeOfType<ImportedNeighbourGroup>().Facts.GridId.ShouldBe(Whole);
        Groups("翠园", "", "", "第1邻", "15", "", "", "", "WANG").Row.ShouldBeOfType<ImportedNeighbourGroup>().Facts.Steward!.UserId.ShouldBe(Account);
    }

    [Theory]
    [InlineData(0, "没有的小区", CellErrors.CompoundUnknown)]
    [InlineData(0, "同名苑", CellErrors.CompoundAmbiguous)]
    [InlineData(0, "空园", CellErrors.CompoundWithoutGrid, 2)]
    [InlineData(2, "341502001001777", CellErrors.GridUnknown)]
    [InlineData(3, "", CellErrors.Required)]
    [InlineData(4, "0", CellErrors.NumberInvalid)]
    [InlineData(4, "1001", CellErrors.NumberInvalid)]
    [InlineData(6, "", CellErrors.Required)]
    [InlineData(7, "", CellErrors.Required)]
    [InlineData(8, "nobody", CellErrors.AccountUnknown)]
    public void A_broken_cell_of_a_group_is_told_with_its_column(int column, string text, string code, int? told = null)
    {
        string[] cells = ["翠园", "", "", "第1邻", "15", "1号楼", "张三", "13800138000", ""];
        cells[column] = text;

        Groups(cells).Errors.ShouldBe([new CellError(told ?? column, code)]);
    }

    [Fact]
    public void A_namesake_is_told_apart_by_the_community() =>
        Groups("同名苑", Neighbour.Value, "", "第1邻", "15", "", "", "", "").Errors.ShouldBeEmpty();

    private static Guid Id(int number) => Guid.Parse($"019cda83-d9c0-7613-923c-{number:D12}");

    private static RowReading Compounds(params string[] cells) => new CompoundTemplate(ColumnsOf(ImportKind.Compounds), Settings, Lookups).Read(cells);

    private static RowReading Grids(params string[] cells) => new GridTemplate(ColumnsOf(ImportKind.Grids), Settings, Lookups).Read(cells);

    private static RowReading Staff(params string[] cells) => new StaffTemplate(ColumnsOf(ImportKind.Staff), Lookups).Read(cells);

    private static RowReading Groups(params string[] cells) => new NeighbourGroupTemplate(ColumnsOf(ImportKind.NeighbourGroups), Settings, Lookups).Read(cells);

    private static ImportSettings Settings => new(Township, null, null, null);

    private static ImportColumn[] ColumnsOf(ImportKind kind) => [.. ImportFields.Of(kind).Select((f, i) => new ImportColumn(i, f.ToString(), f))];
}
