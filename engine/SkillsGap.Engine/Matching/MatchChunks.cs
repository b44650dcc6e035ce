namespace SkillsGap.Engine.Matching;

/// <summary>Goes through all that get matches, a chunk at a time, on several threads.</summary>
public static class MatchChunks
{
    /// <summary>How many a chunk has.</summary>
    public const int Size = 1024;

    /// <summary>The chunks in order; each is overwritten by the next. Which worker does what is fixed, and makes no difference.</summary>
    /// <param name="search">Finds matches.</param>
    /// <param name="count">Of how many.</param>
    /// <param name="top">Most matches of each.</param>
    /// <param name="threads">Asked before each chunk how many threads to use.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    internal static IEnumerable<MatchChunk> Of(IMatchSearch search, int count, int top, Func<int> threads, CancellationToken cancellation)
    {
        var chunk = new MatchChunk(Math.Min(Size, count), top);
        var workers = new List<IMatchWorker>();
        for (var first = 0; first < count; first += Size)
        {
            (chunk.First, chunk.Count) = (first, Math.Min(Size, count - first));
            var parts = (chunk.Count + search.AtOnce - 1) / search.AtOnce;
            var active = Math.Min(parts, threads());
            while (workers.Count < active) workers.Add(search.NewWorker(Math.Min(search.AtOnce, count)));
            if (active == 1) Work(search, chunk, workers[0], 0, parts, 1, cancellation);
            else Share(search, chunk, workers, parts, active, cancellation);
            yield return chunk;
        }
    }

    private static void Share(
        IMatchSearch search, MatchChunk chunk, List<IMatchWorker> workers, int parts, int active, CancellationToken cancellation) =>
        Parallel.For(
            0, active, new ParallelOptions { MaxDegreeOfParallelism = active, CancellationToken = cancellation },
            worker => Work(search, chunk, workers[worker], worker, parts, active, cancellation));

    private static void Work(
        IMatchSearch search, MatchChunk chunk, IMatchWorker worker, int part, int parts, int step, CancellationToken cancellation)
    {
        for (; part < parts; part += step)
        {
            cancellation.ThrowIfCancellationRequested();
            var from = chunk.First + (part * search.AtOnce);
            worker.Fill(from, Math.Min(chunk.First + chunk.Count, from + search.AtOnce), chunk);
        }
    }
}
