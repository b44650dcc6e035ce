namespace SkillsGap.Datasets;

/// <summary>Reads this case's own tables, which hold neither quotes nor commas in a field.</summary>
internal static class Table
{
    /// <summary>The rows of a file, each by column name.</summary>
    public static IEnumerable<Dictionary<string, string>> Read(string path)
    {
        string[]? header = null;
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(',');
            if (header is null) header = fields;
            else yield return header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }
}
