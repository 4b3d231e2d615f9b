namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>How files head the columns of the service alliance's registers and lists.</summary>
internal static class AllianceHeadings
{
    public static readonly (ImportField Field, string[] Names)[] Members =
    [
        (ImportField.MemberName, ["成员单位", "成员名称", "单位名称", "成员", "单位", "名称", "member", "membername", "organisation", "organization", "name"]),
        (ImportField.MemberKind, ["成员类型", "单位类型", "资源类型", "成员类别", "单位性质", "类型", "类别", "kind", "memberkind", "type"]),
        (ImportField.Introduction, ["单位简介", "服务简介", "服务内容", "简介", "介绍", "introduction", "about"]),
        (ImportField.DualCheckIn, ["双报到社区", "报到社区", "双报到", "dualcheckin", "checksinto", "reportsto"]),
        (ImportField.QualificationName, ["资质名称", "证书名称", "资质", "证照名称", "qualification", "qualificationname", "certificate"]),
        (ImportField.QualificationNumber, ["资质编号", "证书编号", "证照编号", "资质证号", "qualificationnumber", "certificatenumber"]),
        (ImportField.QualificationIssuer, ["发证机关", "发证单位", "颁发机构", "issuer", "issuedby"]),
        (ImportField.QualificationUntil, ["资质有效期至", "有效期至", "有效期", "qualificationuntil", "validuntil"]),
    ];

    // A running number (序号) is left out: every sheet begins at 1, and what counts anew tells nothing apart.
    public static readonly (ImportField Field, string[] Names)[] Demands =
    [
        (ImportField.ExternalId, ["需求编号", "登记编号", "编号", "id", "externalid"]),
        (ImportField.Title, ["需求标题", "需求名称", "标题", "主题", "title", "subject"]),
        (ImportField.Text, ["需求内容", "具体需求", "需求描述", "详细内容", "内容", "text", "content", "description"]),
        (ImportField.Carrier, ["收集渠道", "收集载体", "需求来源", "收集方式", "载体", "渠道", "来源", "carrier", "source", "channel"]),
        (ImportField.ReceivedAt, ["收集日期", "收集时间", "登记日期", "登记时间", "日期", "时间", "collectedat", "collectedon", "date", "time"]),
        (ImportField.Division, Headings.DivisionNames),
        (ImportField.CompoundName, ["小区名称", "所属小区", "小区名", "小区", "compound", "compoundname"]),
        (ImportField.Heads, ["受益人数", "涉及人数", "需求人数", "人数", "heads", "people"]),
        (ImportField.FromDay, ["期望开始日期", "期望开始", "开始日期", "wantedfrom", "from"]),
        (ImportField.UntilDay, ["期望结束日期", "期望结束", "结束日期", "截止日期", "wanteduntil", "until"]),
        (ImportField.ReporterName, ["需求人", "申请人", "联系人", "居民姓名", "姓名", "requester", "requestername", "name"]),
        (ImportField.Phone, ["联系电话", "手机号码", "联系方式", "手机", "电话", "phone", "mobile", "tel"]),
        (ImportField.Address, ["联系地址", "详细地址", "住址", "地址", "address"]),
    ];

    public static readonly (ImportField Field, string[] Names)[] Resources =
    [
        (ImportField.Title, ["服务名称", "资源名称", "服务项目", "名称", "标题", "title", "service", "name"]),
        (ImportField.Text, ["服务内容", "服务说明", "资源说明", "内容", "说明", "text", "content", "description"]),
        (ImportField.ServiceCategory, ["服务类别", "服务分类", "资源类别", "类别", "分类", "category", "servicecategory"]),
        (ImportField.Theme, ["项目主题", "服务主题", "主题", "theme"]),
        (ImportField.Division, ["服务区域", "服务范围", .. Headings.DivisionNames]),
        (ImportField.FromDay, ["开始日期", "起始日期", "服务开始", "开始", "from", "startdate"]),
        (ImportField.UntilDay, ["结束日期", "截止日期", "服务截止", "结束", "until", "enddate"]),
        (ImportField.Conditions, ["服务条件", "预约须知", "须知", "条件", "conditions"]),
        (ImportField.Regulated, ["须资质的服务", "资质要求", "特殊服务", "regulated", "regulatedwork"]),
        (ImportField.QualificationNumber, ["资质编号", "证书编号", "证照编号", "qualificationnumber", "certificatenumber"]),
        (ImportField.Longitude, ["经度", "longitude", "lon", "lng", "x"]),
        (ImportField.Latitude, ["纬度", "latitude", "lat", "y"]),
    ];
}
