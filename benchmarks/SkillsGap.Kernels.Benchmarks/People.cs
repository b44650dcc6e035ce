namespace SkillsGap.Kernels.Benchmarks;

/// <summary>People with levels in 120 skills, in blocks as the engine makes them.</summary>
internal static class People
{
    public const int Skills = 120, Count = 4096, Block = 512;

    /// <summary>Levels of each block, skill by skill.</summary>
    public static readonly float[][] Levels = [.. Enumerable.Range(0, Count / Block).Select(block => Draw.Numbers((ulong)block + 1, Skills * Block))];

    /// <summary>The same, person by person, as a plain loop would have it.</summary>
    public static readonly float[] Rows =
    [
        .. from p in Enumerable.Range(0, Count) from s in Enumerable.Range(0, Skills) select Levels[p / Block][(s * Block) + (p % Block)],
    ];

    /// <summary>Each thread takes an equal number of blocks.</summary>
    public static void ForBlocks(int threads, Action<int> work) => Halves.Run(threads, (part, parts) =>
    {
        for (var block = Levels.Length * part / parts; block < Levels.Length * (part + 1) / parts; block++) work(block);
    });
}
