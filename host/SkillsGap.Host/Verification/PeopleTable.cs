using System.Text;
using CsvHelper;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>Compares <c>people.csv</c> with what plan.json says of people, cell by cell; line ends and quoting are free.</summary>
internal static class PeopleTable
{
    public const string Name = "people.csv";

    public static VerificationCheck Check(byte[] stated, PlanDocument plan)
    {
        using var written = new MemoryStream();
        PeopleCsv.Write(written, plan);
        var faults = new FaultLog();
        var known = Cells(Encoding.UTF8.GetString(written.ToArray()));
        List<string[]> said;
        try
        {
            said = Cells(Encoding.UTF8.GetString(stated).TrimStart('\uFEFF'));
        }
        catch (CsvFormatException error)
        {
            faults.Add("people.csv", $"is no table: {error.Message}");
            return faults.Close(Name, "people.csv cannot be read");
        }

        if (said.Count != known.Count)
            faults.Add("people.csv", $"has {said.Count} lines, plan.json makes {known.Count}", said.Count - known.Count);
        for (var line = 0; line < Math.Min(said.Count, known.Count); line++)
        {
            if (said[line].Length != known[line].Length)
                faults.Add($"people.csv, row {line + 1}", $"has {said[line].Length} fields, plan.json makes {known[line].Length}");
            for (var column = 0; column < Math.Min(said[line].Length, known[line].Length); column++)
            {
                if (said[line][column] != known[line][column])
                {
                    faults.Add(
                        $"people.csv, row {line + 1}, person {known[line][0]}, column {known[0][column]}",
                        $"'{said[line][column]}', by plan.json '{known[line][column]}'");
                }
            }
        }

        return faults.Close(Name, $"{plan.People.Count:N0} people as in plan.json");
    }

    private static List<string[]> Cells(string text)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { Separator = ',', HasHeader = false });
        var lines = new List<string[]>();
        while (reader.Read()) lines.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return lines;
    }
}
