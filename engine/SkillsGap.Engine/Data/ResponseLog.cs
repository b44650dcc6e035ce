using System.Collections.Immutable;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Csv;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>
/// A CSV file of answers in time order: the columns of responses.csv and one that says of each row <c>train</c> or <c>test</c>. Rows are
/// given one after the other, so that a file may be longer than memory.
/// </summary>
public static class ResponseLog
{
    private const int RowsBetweenReports = 65_536;

    /// <summary>The columns that every such file has.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. ResponseRow.Table.Columns.Select(column => column.Name)];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="split">The column that splits it; none of <see cref="Columns"/>.</param>
    /// <param name="take">Takes each answer; not asked any more once something is wrong with the file.</param>
    /// <param name="progress">Told the share of the file that was read, 0–1; or null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The split column where nothing was wrong, or all errors.</returns>
    /// <exception cref="ArgumentException">The split column is one of the others.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<string> Read(
        string path, string split, Action<LoggedResponse> take, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(take);
        if (Columns.Contains(split))
            throw new ArgumentException($"{split} holds something else than the split.", nameof(split));
        var problems = new ProblemLog();
        FileLog log = problems.For(Path.GetFileName(path));
        Table<LoggedResponseRow> table = LoggedResponseRow.Table(log.File, split);
        var checks = new TableRows<LoggedResponseRow>(table, [], complete: true, log);
        var ids = Ids.Of(WorkforceRows.Read(new EmptyTables()));
        double length = File.Exists(path) ? Math.Max(1, new FileInfo(path).Length) : 1;
        DateOnly last = default;
        long count = 0;
        CsvFolder.Stream(table, path, log, Take, cancellation);
        return problems.Result(split);

        void Take(LoggedResponseRow row, long end)
        {
            if (count++ % RowsBetweenReports == 0)
                progress?.Report(Math.Min(1, end / length));
            checks.Check(row, ids);
            if (row.Faults != 0)
                return;
            if (row.Date < last)
            {
                checks.Error(row, "date", $"{row.Date:yyyy-MM-dd}", new(
                    $"is before {last:yyyy-MM-dd}, the day of a row above it.", "Sort the rows by date: what is predicted must not have been seen."));
                return;
            }
            last = row.Date;
            if (!log.HasErrors)
                take(new(row.Person, row.Skill, row.Item, row.Correct, row.Date, row.HeldOut));
        }
    }
}
