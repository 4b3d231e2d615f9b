using System.Collections.Frozen;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>How files name the channel a complaint came by.</summary>
internal static class Channels
{
    private static readonly FrozenDictionary<string, IntakeChannel> Names = new (IntakeChannel Channel, string[] Names)[]
    {
        (IntakeChannel.Hotline, ["12345", "热线", "12345热线", "市民热线", "电话", "来电"]),
        (IntakeChannel.Petition, ["信访", "来信", "网上信访"]),
        (IntakeChannel.Visit, ["来访", "走访", "上门", "现场"]),
        (IntakeChannel.Web, ["网站", "网络", "网上", "微信", "公众号", "小程序", "app", "留言板", "网络问政"]),
        (IntakeChannel.SuggestionBox, ["意见箱", "小区意见箱"]),
        (IntakeChannel.JointTalk, ["联席会议", "座谈", "议事", "协商"]),
        (IntakeChannel.GridPatrol, ["网格", "网格巡查", "巡查", "网格员"]),
        (IntakeChannel.Feed, ["导入", "接口", "其他"]),
    }.SelectMany(entry => entry.Names.Append(entry.Channel.ToString().ToLowerInvariant()).Select(name => (name, entry.Channel)))
        .ToFrozenDictionary(e => e.name, e => e.Channel);

    public static IntakeChannel? Find(string text) => Names.TryGetValue(CellText.Key(text), out var channel) ? channel : null;
}
