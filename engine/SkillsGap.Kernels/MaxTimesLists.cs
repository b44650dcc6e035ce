using System.Numerics;

namespace SkillsGap.Kernels;

/// <summary>
/// What carries over between skills, 0 nearly everywhere, listed by the skill that receives. Checked once, for <see cref="MaxTimesProduct"/> to be
/// used on any number of blocks, and put in the order in which it reads them: both take longer than a small block.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class MaxTimesLists<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int[] start, source;
    private readonly T[] value;

    /// <summary>Copies lists.</summary>
    /// <param name="start">Where each skill's sources begin in the lists, and at the end their length: one more than there are skills.</param>
    /// <param name="source">The skills that lend, in any order.</param>
    /// <param name="value">How much of each carries over.</param>
    /// <exception cref="ArgumentException">A length, a start or a source is wrong.</exception>
    public MaxTimesLists(ReadOnlySpan<int> start, ReadOnlySpan<int> source, ReadOnlySpan<T> value)
    {
        PeopleBlock.CheckLists(start, source, value.Length, start.Length - 1);
        (this.start, this.source, this.value) = ([.. start], [.. source], [.. value]);
        Pairs = new(this);
    }

    /// <summary>Number of skills.</summary>
    public int Skills => start.Length - 1;

    /// <summary>Where each skill's sources begin, and their number.</summary>
    public ReadOnlySpan<int> Start => start;

    /// <summary>The skills that lend.</summary>
    public ReadOnlySpan<int> Source => source;

    /// <summary>How much of each carries over.</summary>
    public ReadOnlySpan<T> Value => value;

    /// <summary>The same for the kernel.</summary>
    internal MaxTimesPairs<T> Pairs { get; }
}
