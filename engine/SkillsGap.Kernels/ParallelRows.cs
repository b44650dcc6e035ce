namespace SkillsGap.Kernels;

/// <summary>
/// Work on the rows of a table in parallel. Each row is worked on alone, so the result does not depend on the number of threads.
/// </summary>
public static class ParallelRows
{
    /// <summary>Rows of a block.</summary>
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
        ForBlocks(rows, threads, workspace, Each, progress, cancellation);

        void Each(int first, int end, TWorkspace local)
        {
            for (var row = first; row < end; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                body(row, local);
            }
        }
    }

    /// <summary>Calls <paramref name="body"/> once for each block of <see cref="RowsAtOnce"/> rows, the last block of what is left.</summary>
    /// <typeparam name="TWorkspace">What a thread reuses from block to block.</typeparam>
    /// <param name="rows">Number of rows.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="workspace">Makes a thread's workspace.</param>
    /// <param name="body">Works on the rows from its first to before its second argument; must touch nothing but them and its workspace.</param>
    /// <param name="progress">Told the share of rows done, 0–1, never falling; or null.</param>
    /// <param name="cancellation">Stops between blocks with an <see cref="OperationCanceledException"/>.</param>
    public static void ForBlocks<TWorkspace>(
        int rows, int? threads, Func<TWorkspace> workspace, Action<int, int, TWorkspace> body, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(body);
        var done = 0;
        var reporting = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellation };
        Parallel.For(0, (rows + RowsAtOnce - 1) / RowsAtOnce, options, workspace, Block, static _ => { });

        TWorkspace Block(int block, ParallelLoopState state, TWorkspace local)
        {
            var first = block * RowsAtOnce;
            var end = Math.Min(rows, first + RowsAtOnce);
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
