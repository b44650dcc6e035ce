using CsvHelper;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>
/// True levels of a workforce: a CSV with a column <c>person_id</c> and one per skill, a row a person. For evaluating estimates; nothing that
/// estimates, learns or plans may read it.
/// </summary>
public static class TrueLevelsFile
{
    /// <summary>The file inside a folder of truth.</summary>
    public const string Name = "levels.csv";

    private const string PersonColumn = "person_id";

    private static readonly CsvReaderOptions Options = new() { Separator = ',', HasHeader = false, TrackLineNumbers = true, PoolStrings = true };

    /// <summary>Reads the levels. Columns that are no skill and people who are missing are warnings, everything else that is amiss an error.</summary>
    /// <param name="folder">The folder of the truth.</param>
    /// <param name="workforce">Whose levels they are.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Levels on the raw scale, NaN for people who are missing; or all errors.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<PersonSkillTable> Read(string folder, Workforce workforce, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        var path = Path.Combine(folder, Name);
        var problems = new ProblemLog();
        var log = problems.For(path);
        var levels = new PersonSkillTable(workforce.People.Length, workforce.Taxonomy.Count);
        for (var p = 0; p < levels.People; p++)
            levels.Row(p).Fill(double.NaN);
        try
        {
            using var reader = CsvReader.FromFile(path, Options);
            if (!reader.Read())
                log.Error(1, null, null, new("is empty: it has no header row.", $"Start it with {PersonColumn} and a column a skill."));
            else if (Header(reader, workforce, log) is { } columns)
                ReadRows(reader, columns, workforce, levels, log, cancellation);
        }
        catch (CsvFormatException problem)
        {
            log.Error((int)problem.LineNumber, null, null, new($"cannot be taken apart: {problem.Message}", "Close the quote that is still open."));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.Error(null, null, null, new(
                $"cannot be read: {problem.Message}", $"Name a folder that holds {Name}, or leave the truth out and use held-out assessments."));
        }

        return problems.Result(levels);
    }

    // Per cell of a row the skill, −1 for the person and −2 for what is not read.
    private static int[]? Header(CsvReader reader, Workforce workforce, FileLog log)
    {
        const int Person = -1, Unread = -2;
        var names = reader.Current.ToArray();
        List<string> wanted = [PersonColumn, .. workforce.Taxonomy.Skills.Select(skill => skill.Id)];
        var complete = true;
        foreach (var name in wanted)
        {
            var times = names.Count(there => there == name);
            if (times == 1)
                continue;
            complete = false;
            log.Error(1, name, null, times > 1
                ? new("is there twice in the header.", "Remove one of the two columns.")
                : new("is missing from the header.", () => Nearest.Cure(name, names.Except(wanted), "Add the column.")));
        }

        foreach (var name in names.Except(wanted))
            log.Warn(1, name, null, new($"is no skill of {SkillRow.Table.File} and is not read.", "Remove the column, or leave it."));
        return complete ? [.. names.Select(name => wanted.IndexOf(name) is var at && at > 0 ? at - 1 : at == 0 ? Person : Unread)] : null;
    }

    private static void ReadRows(
        CsvReader reader, int[] columns, Workforce workforce, PersonSkillTable levels, FileLog log, CancellationToken cancellation)
    {
        var people = new IdIndex("person", PersonRow.Table.File, workforce.People.Select(person => person.Id), complete: true);
        var place = Array.IndexOf(columns, -1);
        var lines = new int[levels.People];
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var line = (int)reader.LineNumber;
            if (reader.FieldCount != columns.Length)
            {
                log.Error(line, null, null, new(
                    $"has {reader.FieldCount} cells where the header has {columns.Length}.", "Write every comma; quote a cell that holds one."));
                continue;
            }

            var id = reader.GetString(place);
            var fault = people.Find(id, out var person);
            fault ??= lines[person] > 0 ? new($"is there twice, in row {lines[person]} too.", "Remove one of the two rows.") : null;
            if (fault is not null)
                log.Error(line, PersonColumn, id, fault);
            else
                lines[person] = line;
            for (var c = 0; c < columns.Length; c++)
                ReadLevel(reader, c, columns[c], fault is null ? person : null);
        }

        var missing = lines.Count(line => line == 0);
        if (missing > 0)
            log.Warn(null, PersonColumn, null, new($"lacks {missing} of {levels.People} people, who are left out.", "Add a row for each."));

        void ReadLevel(CsvReader row, int cell, int skill, int? person)
        {
            if (skill < 0)
                return;
            var text = row.GetString(cell);
            var fault = FieldTypes.TrueLevel.Read(text, out var level) ?? FieldTypes.TrueLevel.Check(level);
            if (fault is not null)
                log.Error((int)row.LineNumber, workforce.Taxonomy.Skills[skill].Id, text, fault);
            else if (person is { } known)
                levels[known, skill] = level;
        }
    }
}
