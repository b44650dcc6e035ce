namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>
/// A pattern of paths as .gitignore has them: <c>*</c> and <c>?</c> stand for characters inside a name, <c>**</c> for any number of folders;
/// without a slash before its end it may stand at any depth, with one it starts at the root; one that ends with a slash, or names a folder
/// above, covers all that is in it. Case counts. Never slower than the product of the two lengths.
/// </summary>
internal sealed class PathGlob
{
    private const string AnyFolders = "**";

    private readonly string[] names;
    private readonly bool isFolder;

    public PathGlob(string pattern)
    {
        bool isRooted = pattern.AsSpan().TrimEnd('/').Contains('/');
        string[] parts = pattern.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var all = new List<string>();
        if (!isRooted && parts.Length > 0)
            all.Add(AnyFolders);
        foreach (string part in parts)
        {
            if (part != AnyFolders || all.LastOrDefault() != AnyFolders)
                all.Add(part);
        }
        if (all.LastOrDefault() == AnyFolders)
            all.Add("*");
        names = [.. all];
        isFolder = pattern.EndsWith('/');
    }

    /// <summary>Whether the pattern covers a path with slashes between its names.</summary>
    public bool Covers(string path)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return false;
        // covered[j]: the names of the pattern up to here fit the first j parts.
        var covered = new bool[parts.Length + 1];
        covered[0] = true;
        foreach (string name in names)
        {
            var next = new bool[parts.Length + 1];
            bool any = false;
            for (int j = 0; j <= parts.Length; j++)
            {
                any |= covered[j];
                next[j] = name == AnyFolders ? any : j > 0 && covered[j - 1] && Fits(name, parts[j - 1]);
            }
            covered = next;
        }
        // What is below something that fits is covered too.
        return covered.AsSpan(1, parts.Length - (isFolder ? 1 : 0)).Contains(true);
    }

    // One star at a time: on a mismatch the last one takes one character more.
    private static bool Fits(string pattern, string name)
    {
        int p = 0, n = 0, star = -1, taken = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                taken = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++taken;
            }
            else
            {
                return false;
            }
        }
        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
