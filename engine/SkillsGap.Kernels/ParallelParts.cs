namespace SkillsGap.Kernels;

/// <summary>Work in parts that are the same whatever the number of threads, and so is the result.</summary>
internal static class ParallelParts
{
    /// <summary>Does all parts; on one thread, in order and without allocating.</summary>
    /// <param name="parts">Number of parts.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="work">The work.</param>
    internal static void For<TWork>(int parts, int? threads, in TWork work)
        where TWork : struct, IPart
    {
        if (threads == 1 || parts < 2)
        {
            for (var part = 0; part < parts; part++) work.Run(part);
            return;
        }

        OnThreads(parts, threads ?? Environment.ProcessorCount, work);
    }

    // Apart, for a lambda allocates where it is written and not where it is made.
    private static void OnThreads<TWork>(int parts, int threads, TWork work)
        where TWork : struct, IPart =>
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, part => work.Run(part));
}
