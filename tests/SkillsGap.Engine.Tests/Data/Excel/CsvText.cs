using CsvHelper;

namespace SkillsGap.Engine.Tests.Data.Excel;

/// <summary>The cells of CSV text, as they are.</summary>
internal static class CsvText
{
    public static List<string[]> Cells(string text)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { Separator = ',', HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }
}
