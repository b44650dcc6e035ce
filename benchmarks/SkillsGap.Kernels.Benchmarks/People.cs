namespace SkillsGap.Kernels.Benchmarks;

/// <summary>People with levels in 120 skills, in blocks as the engine makes them, if larger ones: its have 64 or 128 people.</summary>
internal static class People
{
    public const int Skills = 120, Count = 45_056, Block = 512;

    /// <summary>People of a plain loop, which is so slow that a block's are enough.</summary>
    public const int PlainCount = Block;

    /// <summary>Levels of each block, skill by skill.</summary>
    public static readonly float[][] Levels = [.. Enumerable.Range(0, Count / Block).Select(block => Draw.Numbers((ulong)block + 1, Skills * Block))];

    /// <summary>
    /// Levels of a block as the engine's kernels meet them: just written, so in the caches. There are 4,096 different people's, again and again.
    /// </summary>
    public static float[] Near(int block) => Levels[block % 8];

    /// <summary>Those of the first people, person by person, as a plain loop would have it.</summary>
    public static readonly float[] Rows =
    [
        .. from p in Enumerable.Range(0, PlainCount) from s in Enumerable.Range(0, Skills) select Levels[p / Block][(s * Block) + (p % Block)],
    ];

    /// <summary>Each thread takes an equal number of blocks, and is told which thread it is: what it makes, its next block may overwrite.</summary>
    public static void ForBlocks(int threads, Action<int, int> work) => Halves.Run(threads, (part, parts) =>
    {
        for (var block = Levels.Length * part / parts; block < Levels.Length * (part + 1) / parts; block++) work(part, block);
    });
}
