namespace SkillsGap.Kernels;

/// <summary>
/// Work on the rows of a table in parallel. Each row is worked on alone, so the result does not depend on the number of threads.
/// </summary>
public static class ParallelRows
{
    /// <summary>Rows that <see cref="For"/> takes at once; as many are quick to pack side by side.</summary>
    public const int RowsAtOnce = 64;

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
        ArgumentNullException.ThrowIfNull(body);
        ForBlocks(rows, RowsAtOnce, threads, workspace, Rows, progress, cancellation);

        void Rows(int first, int end, TWorkspace local)
        {
            for (var row = first; row < end; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                body(row, local);
            }
        }
    }

    /// <summary>Calls <paramref name="body"/> once for each block of rows that follow one another.</summary>
    /// <typeparam name="TWorkspace">What a thread reuses from block to block.</typeparam>
    /// <param name="rows">Number of rows.</param>
    /// <param name="rowsAtOnce">Rows of a block, the last of which may be smaller.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="workspace">Makes a thread's workspace.</param>
    /// <param name="body">Works on the rows from one to before another; must touch nothing but those and its workspace.</param>
    /// <param name="progress">Told the share of rows done, 0–1, never falling; or null.</param>
    /// <param name="cancellation">Stops between blocks with an <see cref="OperationCanceledException"/>.</param>
    public static void ForBlocks<TWorkspace>(
        int rows, int rowsAtOnce, int? threads, Func<TWorkspace> workspace, Action<int, int, TWorkspace> body, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsAtOnce, 1);
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(body);
        var done = 0;
        var reporting = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellation };
        Parallel.For(0, (rows + rowsAtOnce - 1) / rowsAtOnce, options, workspace, Block, static _ => { });

        TWorkspace Block(int block, ParallelLoopState state, TWorkspace local)
        {
            var first = block * rowsAtOnce;
            var end = Math.Min(rows, first + rowsAtOnce);
            body(first, end, local);
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
