using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Open311;

/// <summary>Checks served bodies against the specification. A JSON body is the XML one without its outermost name: it is held to the same schema.</summary>
internal static class GeoReport
{
    private static readonly XmlSchemaSet Schema = Read();

    /// <summary>What a list's elements are called in XML.</summary>
    private static readonly Dictionary<string, string> Singular = new(StringComparer.Ordinal)
    {
        ["services"] = "service",
        ["service_requests"] = "request",
        ["errors"] = "error",
        ["endpoints"] = "endpoint",
        ["formats"] = "format",
        ["attributes"] = "attribute",
        ["x_history"] = "x_step",
    };

    /// <exception cref="XmlSchemaException">It is not as the specification has it.</exception>
    public static XElement Check(string body, string root)
    {
        XDocument document;
        if (body.StartsWith('<'))
        {
            using var reader = XmlReader.Create(new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            document = XDocument.Load(reader);
        }
        else
        {
            document = new XDocument(ToXml(root, JsonNode.Parse(body)));
        }

        if (document.Root!.Name != root)
        {
            throw new XmlSchemaException($"{root} was expected, not {document.Root.Name}.");
        }

        document.Validate(Schema, null);
        return document.Root;
    }

    private static XElement ToXml(string name, JsonNode? node) => node switch
    {
        JsonArray list => new XElement(name, list.Select(e => ToXml(Singular[name], e))),
        JsonObject fields => new XElement(name, fields.Select(f => ToXml(f.Key, f.Value))),
        _ => new XElement(name, node?.ToString()),
    };

    private static XmlSchemaSet Read()
    {
        using var stream = typeof(GeoReport).Assembly.GetManifestResourceStream("georeport-v2.xsd")!;
        using var reader = XmlReader.Create(stream);
        var set = new XmlSchemaSet();
        set.Add(null, reader);
        set.Compile();
        return set;
    }
}
