using System.Collections.Frozen;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>Guesses what columns hold, from their headings and, where these say nothing, from a few values.</summary>
public static class Headings
{
    /// <summary>How many first rows may be titles and notes above the heading row.</summary>
    public const int LookedAt = 20;

    internal static readonly string[] DivisionNames = ["所属社区", "社区名称", "社区代码", "所属街道", "所属区划", "行政区划", "区划代码", "区划", "社区", "division", "divisioncode", "community"];
    private static readonly string[] HouseholdNames = ["常住户数", "户数", "常住户", "总户数", "居民户数", "households"];
    private static readonly string[] GridCodeNames = ["网格编码", "网格代码", "网格编号", "网格", "编码", "代码", "gridcode", "grid", "code"];
    private static readonly string[] UserNames = ["账号", "用户名", "登录名", "工号", "username", "account", "login"];
    private static readonly string[] PhoneNames = ["值守电话", "联系电话", "值班电话", "公开电话", "手机号码", "手机", "电话", "dutyphone", "phone", "mobile", "tel"];

    // Longest match first within a field; a heading that equals an entry beats one that contains it.
    private static readonly FrozenDictionary<ImportKind, (ImportField Field, string[] Names)[]> Dictionary = new Dictionary<ImportKind, (ImportField Field, string[] Names)[]>
    {
        [ImportKind.Tickets] =
        [
            (ImportField.ExternalId, ["留言编号", "工单编号", "工单号", "信访编号", "诉求编号", "事项编号", "受理编号", "案件编号", "业务编号", "编号", "流水号", "序号", "单号", "id", "no", "number", "ticketid", "caseid", "externalid"]),
            (ImportField.RepliedAt, ["答复时间", "回复时间", "办结时间", "反馈时间", "答复日期", "回复日期", "办结日期", "完成时间", "replytime", "repliedat", "replydate", "closedat"]),
            (ImportField.ReceivedAt, ["留言时间", "留言日期", "来电时间", "受理时间", "诉求时间", "反映时间", "投诉时间", "登记时间", "提交时间", "创建时间", "发布时间", "来信时间", "受理日期", "登记日期", "时间", "日期", "time", "date", "receivedat", "createdat", "submittedat"]),
            (ImportField.Reply, ["答复意见", "答复内容", "回复内容", "回复意见", "办理结果", "处理结果", "办理意见", "处理意见", "反馈内容", "答复", "回复", "reply", "answer", "response", "result"]),
            (ImportField.Text, ["留言详情", "留言内容", "诉求内容", "反映内容", "投诉内容", "问题描述", "事项内容", "详细内容", "具体内容", "详情", "内容", "正文", "描述", "text", "content", "body", "description", "message", "detail", "details"]),
            (ImportField.Title, ["留言主题", "诉求标题", "问题标题", "事项名称", "主题", "标题", "题目", "subject", "title", "topic"]),
            (ImportField.ReporterName, ["留言用户", "诉求人", "来电人", "投诉人", "反映人", "信访人", "联系人", "用户名", "用户", "姓名", "网友", "user", "username", "name", "reporter", "author"]),
            (ImportField.Followers, ["点赞数", "支持数", "赞成数", "点赞", "支持", "赞成", "附议", "likes", "votes", "upvotes", "votesfor", "followers"]),
            (ImportField.Opponents, ["反对数", "点踩数", "反对", "点踩", "dislikes", "downvotes", "votesagainst", "opponents"]),
            (ImportField.Phone, ["联系电话", "手机号码", "来电号码", "电话号码", "联系方式", "手机", "电话", "phone", "mobile", "telephone", "tel"]),
            (ImportField.Place, ["事发地点", "事发地址", "问题地点", "详细地址", "地点", "地址", "位置", "address", "place", "location"]),
            (ImportField.Category, ["诉求类别", "问题类别", "问题分类", "事项分类", "诉求类型", "一级分类", "类别", "分类", "类型", "category", "type"]),
            (ImportField.Division, ["所属社区", "所属街道", "所属区划", "行政区划", "街道社区", "区划", "社区", "街道", "乡镇", "division", "community", "township"]),
            (ImportField.Channel, ["来源渠道", "受理渠道", "诉求渠道", "信息来源", "渠道", "来源", "channel", "source"]),
        ],
        [ImportKind.Compounds] =
        [
            (ImportField.CompoundName, ["小区名称", "小区名", "小区", "名称", "楼盘名称", "compound", "compoundname", "estate", "name"]),
            (ImportField.Division, DivisionNames),
            (ImportField.CompoundKind, ["小区类型", "管理方式", "小区性质", "类型", "kind", "type", "compoundkind"]),
            (ImportField.Address, ["详细地址", "小区地址", "地址", "坐落", "位置", "address"]),
            (ImportField.Households, HouseholdNames),
            (ImportField.DwellingUnits, ["房屋套数", "住宅套数", "总套数", "套数", "dwellingunits", "units", "dwellings"]),
            (ImportField.PropertyArea, ["专有部分面积", "建筑面积", "总建筑面积", "面积", "propertyarea", "floorarea", "area"]),
            (ImportField.Longitude, ["经度", "longitude", "lon", "lng", "x"]),
            (ImportField.Latitude, ["纬度", "latitude", "lat", "y"]),
        ],
        [ImportKind.Grids] =
        [
            (ImportField.ParentCode, ["上级网格编码", "上级网格", "所属网格", "父网格", "parentcode", "parent"]),
            (ImportField.GridCode, GridCodeNames),
            (ImportField.GridName, ["网格名称", "网格名", "名称", "gridname", "name"]),
            (ImportField.Outline, ["网格边界", "边界", "范围", "坐标", "几何", "wkt", "geometry", "outline", "boundary", "polygon"]),
            (ImportField.Compounds, ["包含小区", "所含小区", "小区名称", "小区", "compounds"]),
            (ImportField.Households, HouseholdNames),
        ],
        [ImportKind.Staff] =
        [
            (ImportField.GridCode, GridCodeNames),
            (ImportField.Post, ["岗位", "职务", "角色", "身份", "post", "role", "position"]),
            (ImportField.UserName, UserNames),
            (ImportField.PersonName, ["姓名", "人员姓名", "名字", "personname", "displayname", "name"]),
            (ImportField.DutyPhone, PhoneNames),
        ],
        [ImportKind.NeighbourGroups] =
        [
            (ImportField.CompoundName, ["小区名称", "所属小区", "小区名", "小区", "compound", "compoundname", "estate"]),
            (ImportField.Division, DivisionNames),
            (ImportField.GridCode, GridCodeNames),
            (ImportField.GroupName, ["邻名称", "邻组名称", "邻组", "邻", "名称", "group", "groupname", "neighbourgroup", "name"]),
            (ImportField.Households, HouseholdNames),
            (ImportField.Doors, ["楼栋单元", "楼栋", "单元", "楼门", "门牌", "范围", "doors", "buildings"]),
            (ImportField.PersonName, ["邻管家姓名", "邻管家", "姓名", "steward", "stewardname"]),
            (ImportField.DutyPhone, PhoneNames),
            (ImportField.UserName, UserNames),
        ],
        [ImportKind.TicketUpdates] = OtherHeadings.TicketUpdates,
        [ImportKind.Units] = OtherHeadings.Units,
        [ImportKind.ExternalTotals] = OtherHeadings.ExternalTotals,
        [ImportKind.CalendarDays] = OtherHeadings.CalendarDays,
        [ImportKind.AllianceMembers] = AllianceHeadings.Members,
        [ImportKind.Demands] = AllianceHeadings.Demands,
        [ImportKind.Resources] = AllianceHeadings.Resources,
    }.ToFrozenDictionary();

    /// <summary>The field of each column; each field at most once, null where nothing is known.</summary>
    public static IReadOnlyList<ImportField?> Guess(ImportKind kind, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> samples)
    {
        var guesses = new ImportField?[headings.Count];
        var scored = headings
            .SelectMany((heading, column) => Dictionary[kind].Select(entry => (Column: column, entry.Field, Score: ScoreOf(heading, entry.Names))))
            .Where(s => s.Score > 0)
            .OrderByDescending(s => s.Score)
            .ThenBy(s => s.Column);
        var used = new HashSet<ImportField>();
        foreach (var (column, field, _) in scored)
        {
            if (guesses[column] is null && !used.Contains(field))
            {
                guesses[column] = field;
                used.Add(field);
            }
        }

        if (kind == ImportKind.Tickets)
        {
            GuessFromValues(guesses, used, samples);
        }

        return guesses;
    }

    /// <summary>The row, among the first ones, that reads most like headings; from 0.</summary>
    public static int FindRow(ImportKind kind, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var best = 0;
        var bestScore = -1;
        for (var i = 0; i < Math.Min(rows.Count, LookedAt); i++)
        {
            var filled = rows[i].Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
            var known = filled.Count(c => Dictionary[kind].Any(entry => ScoreOf(c, entry.Names) > 0));
            var plain = filled.Count(c => c.Length <= 20 && CellValues.Date(c, false) is null && CellValues.Count(c) is null);
            var score = (known * 10) + plain;
            if (filled.Count > 0 && score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    private static int ScoreOf(string heading, string[] names)
    {
        var key = string.Concat(CellText.Key(heading).TakeWhile(c => c is not ('(' or '[' or '【')).Where(c => char.IsLetterOrDigit(c)));
        if (key.Length is 0 or > 20)
        {
            return 0;
        }

        var best = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var score = key == names[i] ? 1000 : names[i][0] > 127 && key.Contains(names[i], StringComparison.Ordinal) ? 100 + (10 * names[i].Length) : 0;
            best = Math.Max(best, score == 0 ? 0 : score - i);
        }

        return best;
    }

    private static void GuessFromValues(ImportField?[] guesses, HashSet<ImportField> used, IReadOnlyList<IReadOnlyList<string>> samples)
    {
        for (var column = 0; column < guesses.Length; column++)
        {
            var values = samples[column];
            if (guesses[column] is not null || values.Count == 0)
            {
                continue;
            }

            ImportField? field =
                values.All(v => v.Length >= 8 && CellValues.Date(v, false) is not null) ? ImportField.ReceivedAt
                : values.All(v => v.Length == 11 && v[0] == '1' && v.All(char.IsAsciiDigit)) ? ImportField.Phone
                : values.All(v => v.Length >= 30) ? ImportField.Text
                : null;
            if (field is { } guessed && used.Add(guessed))
            {
                guesses[column] = guessed;
            }
        }
    }
}
