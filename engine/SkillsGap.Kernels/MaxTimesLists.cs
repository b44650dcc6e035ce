using System.Numerics;

namespace SkillsGap.Kernels;

/// <summary>
/// What carries over between skills, listed by the skill that receives. Checked once, for <see cref="MaxTimesProduct"/> to be used on any number of
/// blocks: to check such lists takes as long as a small block, and to find the order in which they are read, once it is needed, as long as some dozens.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class MaxTimesLists<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int[] start, source;
    private readonly T[] value;
    private MaxTimesPairs<T>? pairs;

    /// <summary>Copies lists.</summary>
    /// <param name="start">Where each skill's sources begin in the lists, and at the end their length: one more than there are skills.</param>
    /// <param name="source">The skills that lend, in any order.</param>
    /// <param name="value">How much of each carries over.</param>
    /// <exception cref="ArgumentException">A length, a start or a source is wrong.</exception>
    public MaxTimesLists(ReadOnlySpan<int> start, ReadOnlySpan<int> source, ReadOnlySpan<T> value)
    {
        PeopleBlock.CheckLists(start, source, value.Length, start.Length - 1);
        (this.start, this.source, this.value) = ([.. start], [.. source], [.. value]);
    }

    /// <summary>Number of skills.</summary>
    public int Skills => start.Length - 1;

    /// <summary>Where each skill's sources begin, and their number.</summary>
    public ReadOnlySpan<int> Start => start;

    /// <summary>The skills that lend.</summary>
    public ReadOnlySpan<int> Source => source;

    /// <summary>How much of each carries over.</summary>
    public ReadOnlySpan<T> Value => value;

    /// <summary>The same for the kernel, made when first asked for; by two threads at once made twice, and the same.</summary>
    internal MaxTimesPairs<T> Pairs => pairs ??= new(this);
}
