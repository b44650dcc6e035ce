using System.Collections.Immutable;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Columns;
using SkillsGap.Engine.Data.Csv;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>Reads what happened in a programme: a CSV file, or columns, with the checks of a table of a <see cref="WorkforceFolder"/>.</summary>
public sealed class ProgressEvents
{
    /// <summary>What columns are called in problems.</summary>
    public const string Name = "events";

    private ProgressEvents(string file, ImmutableArray<ProgressEvent> all) => (File, All) = (file, all);

    /// <summary>The columns, of which only date, person_id and event must be there.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. ProgressEventRow.Table(Name).Columns.Select(column => column.Name)];

    /// <summary>What the events are called in problems: their file without its folder.</summary>
    public string File { get; }

    /// <summary>The events in the order given; their indices are those of the workforce.</summary>
    public ImmutableArray<ProgressEvent> All { get; }

    /// <summary>The same events for a workforce in which people stand at other indices.</summary>
    /// <param name="place">The index of somebody there.</param>
    public ProgressEvents Renumbered(Func<int, int> place) => new(File, [.. All.Select(one => one with
    {
        Person = place(one.Person), Mentor = one.Mentor is { } mentor ? place(mentor) : null,
    })]);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="workforce">The workforce whose ids it names.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The events, or all errors.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<ProgressEvents> Read(string path, Workforce workforce, CancellationToken cancellation)
    {
        string file = Path.GetFileName(path);
        var problems = new ProblemLog();
        Table<ProgressEventRow> table = ProgressEventRow.Table(file);
        FileLog log = problems.For(file);
        return Checked(CsvFolder.ReadFile(table, path, whole: true, log, cancellation), workforce, problems, cancellation);
    }

    /// <summary>Reads columns; the row of a problem is its place from 1.</summary>
    /// <param name="events">The table, of any name.</param>
    /// <param name="workforce">The workforce whose ids it names.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The events, or all errors.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<ProgressEvents> Read(DataTable events, Workforce workforce, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(events);
        var problems = new ProblemLog();
        var tables = new ColumnTables([new(Name, events.Columns)], problems, cancellation);
        return Checked(tables.Read(ProgressEventRow.Table(Name)), workforce, problems, cancellation);
    }

    private static ReadResult<ProgressEvents> Checked(
        TableRows<ProgressEventRow> rows, Workforce workforce, ProblemLog problems, CancellationToken cancellation)
    {
        rows.Check(Ids.Of(workforce), cancellation);
        return problems.Result(new ProgressEvents(rows.File, [.. rows.Rows.Select(row => row.Event)]));
    }
}
