namespace SkillsGap.Kernels.Benchmarks;

/// <summary>People with levels in 120 skills, in blocks as the engine makes them.</summary>
internal static class People
{
    public const int Skills = 120, Count = 45_056, Block = 512;

    /// <summary>People of a plain loop, which is so slow that a block's are enough.</summary>
    public const int PlainCount = Block;

    /// <summary>Levels of each block, skill by skill.</summary>
    public static readonly float[][] Levels = [.. Enumerable.Range(0, Count / Block).Select(block => Draw.Numbers((ulong)block + 1, Skills * Block))];

    /// <summary>Those of the first people, person by person, as a plain loop would have it.</summary>
    public static readonly float[] Rows =
    [
        .. from p in Enumerable.Range(0, PlainCount) from s in Enumerable.Range(0, Skills) select Levels[p / Block][(s * Block) + (p % Block)],
    ];

    /// <summary>Each thread takes an equal number of the first people's blocks, and is told which thread it is.</summary>
    public static void ForBlocks(int people, int threads, Action<int, int> work) => Halves.Run(threads, (part, parts) =>
    {
        var blocks = people / Block;
        for (var block = blocks * part / parts; block < blocks * (part + 1) / parts; block++) work(part, block);
    });
}
