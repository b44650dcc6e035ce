namespace SkillsGap.Kernels.Benchmarks;

/// <summary>People with levels in 120 skills, in blocks: skill by skill, `levels[s * Size + p]`.</summary>
internal sealed class People
{
    public const int Skills = 120, Count = 45_056;

    /// <summary>People whose levels are read again and again where they are to lie in the caches.</summary>
    private const int NearPeople = 1024;

    /// <summary>As the engine has them when it matches.</summary>
    public static readonly People Blocks = new(128);

    /// <summary>As the engine has them when it finds what carries over.</summary>
    public static readonly People Tiles = new(MaxTimesProduct.BestStride<float>());

    /// <summary>As is quickest where a call is made for every skill of a block, or something is packed for it.</summary>
    public static readonly People LargeBlocks = new(512);

    /// <summary>The first large block's, person by person, as a plain loop would have it: so slow that these people are enough.</summary>
    public static readonly float[] Rows =
    [
        .. from p in Enumerable.Range(0, LargeBlocks.Size) from s in Enumerable.Range(0, Skills) select LargeBlocks.Levels[0].Span[(s * LargeBlocks.Size) + p],
    ];

    private People(int size)
    {
        Size = size;
        Levels = [.. Enumerable.Range(0, Count / size).Select(block => Draw.Aligned((ulong)block + 1, Skills * size))];
    }

    /// <summary>People of a block.</summary>
    public int Size { get; }

    /// <summary>Levels of each block.</summary>
    public Memory<float>[] Levels { get; }

    /// <summary>Levels as the engine's kernels meet them: just written, so in the caches.</summary>
    public Span<float> Near(int block) => Levels[block % (NearPeople / Size)].Span;

    /// <summary>
    /// Threads take some blocks at a time, as the engine's do, and are told which thread they are: what one makes, its next block may overwrite.
    /// </summary>
    public void For(int threads, Action<int, int> work, int times = 1)
    {
        var blocks = Levels.Length * times;
        if (threads == 1)
        {
            for (var block = 0; block < blocks; block++) work(0, block % Levels.Length);
        }
        else
        {
            Share(threads, blocks, work);
        }
    }

    private void Share(int threads, int blocks, Action<int, int> work)
    {
        const int atOnce = 8;
        var next = -atOnce;
        Halves.Run(threads, (part, _) =>
        {
            for (int first; (first = Interlocked.Add(ref next, atOnce)) < blocks;)
            {
                for (var block = first; block < Math.Min(first + atOnce, blocks); block++) work(part, block % Levels.Length);
            }
        });
    }
}
