using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// A few vectors of people out of a block, close together: `tile[s * lanes + p]` beside the block's `levels[s * stride + p]`. It stays in the
/// nearest cache whatever the stride, its loads cross no cache line, and what is done to every level is done once for all roles. Its memory is pooled: a
/// stack's would be cleared at every call.
/// </summary>
internal static class PeopleTile
{
    /// <summary>Vectors of people in a tile.</summary>
    internal const int Vectors = 4;

    /// <summary>Numbers to ask for so that <see cref="Align"/> finds a tile of this many skills among them.</summary>
    internal static int Size<T>(int skills, int lanes) => checked((skills * lanes) + (AlignedMemory.Line / Unsafe.SizeOf<T>()));

    /// <summary>The part of <paramref name="memory"/> that begins with a cache line. Where the runtime moves it later, only speed is lost.</summary>
    internal static Span<T> Align<T>(Span<T> memory, int skills, int lanes)
        where T : unmanaged => memory.Slice(AlignedMemory.ToLine(ref MemoryMarshal.GetReference(memory)), skills * lanes);

    /// <summary>Copies levels as they are; vectors that the block does not have become 0.</summary>
    /// <param name="levels">The levels of the tile's first person; `(skills − 1) · stride + vectors · lanes` of them are there.</param>
    /// <param name="stride">Levels between one skill and the next.</param>
    /// <param name="vectors">Vectors of people that the block has here, 1–<see cref="Vectors"/>.</param>
    /// <param name="tile">Receives <paramref name="skills"/> times <see cref="Vectors"/> vectors.</param>
    /// <param name="skills">Number of skills.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Copy<TVector, TLanes, T>(ref T levels, int stride, int vectors, ref T tile, int skills)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = (nuint)TLanes.Count;
        for (nuint s = 0, from = 0, to = 0; s < (nuint)skills; s++, from += (nuint)stride, to += Vectors * lanes)
        {
            TVector x0 = TLanes.Load(ref levels, from), x1 = TLanes.Broadcast(T.Zero), x2 = x1, x3 = x1;
            if (vectors > 1) x1 = TLanes.Load(ref levels, from + lanes);
            if (vectors > 2) x2 = TLanes.Load(ref levels, from + (2 * lanes));
            if (vectors > 3) x3 = TLanes.Load(ref levels, from + (3 * lanes));
            TLanes.Store(x0, ref tile, to);
            TLanes.Store(x1, ref tile, to + lanes);
            TLanes.Store(x2, ref tile, to + (2 * lanes));
            TLanes.Store(x3, ref tile, to + (3 * lanes));
        }
    }

    /// <summary>
    /// Copies the larger of level and readiness, below 0 as 0 and infinite ones as the largest number there is; where the two are one block, the
    /// level. A level that is NaN stays, a readiness that is NaN changes nothing.
    /// </summary>
    /// <returns>Whether all levels are numbers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool Clip<TVector, TLanes, T>(ref T levels, ref T ready, int stride, int vectors, ref T tile, int skills)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = (nuint)TLanes.Count;
        TVector zero = TLanes.Broadcast(T.Zero), largest = TLanes.Broadcast(Limits<T>.Largest), below = TLanes.Broadcast(T.NegativeOne);
        var numbers = AllLanes(TLanes.Count);
        for (nuint s = 0, from = 0, to = 0; s < (nuint)skills; s++, from += (nuint)stride, to += Vectors * lanes)
        {
            for (nuint v = 0, at = 0; v < Vectors; v++, at += lanes)
            {
                var level = zero;
                if (v < (nuint)vectors)
                {
                    // Where a comparison fails, the second operand is taken: so a level that is NaN passes all three.
                    level = TLanes.Max(TLanes.Load(ref ready, from + at), TLanes.Load(ref levels, from + at));
                    level = TLanes.Min(largest, TLanes.Max(zero, level));
                    numbers &= TLanes.Greater(level, below);
                }

                TLanes.Store(level, ref tile, to + at);
            }
        }

        return numbers == AllLanes(TLanes.Count);
    }

    private static ulong AllLanes(int lanes) => ulong.MaxValue >> (64 - lanes);
}
