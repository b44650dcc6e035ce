namespace SkillsGap.Kernels;

/// <summary>
/// Work on the rows of a table in parallel. Each row is worked on alone, so the result does not depend on the number of threads.
/// </summary>
public static class ParallelRows
{
    private const int RowsAtOnce = 64;

    /// <summary>Calls <paramref name="body"/> once for each row.</summary>
    /// <typeparam name="TWorkspace">What a thread reuses from row to row.</typeparam>
    /// <param name="rows">Number of rows.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="workspace">Makes a thread's workspace.</param>
    /// <param name="body">Works on one row; must touch nothing but its row and its workspace.</param>
    /// <param name="progress">Told the share of rows done, 0–1, never falling; or null.</param>
    /// <param name="cancellation">Stops between rows with an <see cref="OperationCanceledException"/>.</param>
    public static void For<TWorkspace>(
        int rows, int? threads, Func<TWorkspace> workspace, Action<int, TWorkspace> body, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(body);
        var done = 0;
        var reporting = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellation };
        Parallel.For(0, (rows + RowsAtOnce - 1) / RowsAtOnce, options, workspace, Chunk, static _ => { });

        TWorkspace Chunk(int chunk, ParallelLoopState state, TWorkspace local)
        {
            var first = chunk * RowsAtOnce;
            var end = Math.Min(rows, first + RowsAtOnce);
            for (var row = first; row < end; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                body(row, local);
            }

            if (progress is not null)
            {
                lock (reporting)
                {
                    done += end - first;
                    progress.Report((double)done / rows);
                }
            }

            return local;
        }
    }
}
