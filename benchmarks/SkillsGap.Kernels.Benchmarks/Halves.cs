namespace SkillsGap.Kernels.Benchmarks;

/// <summary>Splits work that a caller would split: each thread gets an equal part.</summary>
internal static class Halves
{
    public static void Run(int threads, Action<int, int> work)
    {
        if (threads == 1) work(0, 1);
        else Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part => work(part, threads));
    }
}
