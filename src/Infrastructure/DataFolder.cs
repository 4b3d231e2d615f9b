namespace GovernanceApi.Infrastructure;

/// <summary>Where the product keeps what is not in the database: keys, files and, embedded, the database itself (<c>GOV_DATA</c>).</summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        Keys = Create("keys");
        Files = Create("files");
    }

    public string Root { get; }

    public string Keys { get; }

    public string Files { get; }

    private string Create(string name)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
