using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// A few vectors of people out of a block, close together: `tile[s * lanes + p]` beside the block's `levels[s * stride + p]`. It stays in the
/// nearest cache whatever the stride, its loads cross no cache line, and what is done to every level is done once for all roles.
/// </summary>
internal static class PeopleTile
{
    /// <summary>Vectors of people in a tile.</summary>
    internal const int Vectors = 4;

    /// <summary>Tiles up to this size lie on the stack, larger ones in a pooled array.</summary>
    internal const int BytesOnStack = 64 * 1024;

    private const int CacheLine = 64;

    /// <summary>Numbers to ask for so that <see cref="Align"/> finds a tile of this many skills among them.</summary>
    internal static int Size<T>(int skills, int lanes) => checked((skills * lanes) + (CacheLine / Unsafe.SizeOf<T>()));

    /// <summary>The part of <paramref name="memory"/> that begins with a cache line. Where the runtime moves it later, only speed is lost.</summary>
    internal static Span<T> Align<T>(Span<T> memory, int skills, int lanes)
        where T : unmanaged
    {
        var address = (nuint)Unsafe.ByteOffset(in Unsafe.NullRef<T>(), in MemoryMarshal.GetReference(memory));
        var skip = (int)((CacheLine - (address % CacheLine)) % CacheLine) / Unsafe.SizeOf<T>();
        return memory.Slice(skip, skills * lanes);
    }

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
        for (var s = 0; s < skills; s++)
        {
            for (var v = 0; v < Vectors; v++)
            {
                var level = v < vectors ? TLanes.Load(ref levels, At(s, stride, v, TLanes.Count)) : TLanes.Broadcast(T.Zero);
                TLanes.Store(level, ref tile, At(s, Vectors * TLanes.Count, v, TLanes.Count));
            }
        }
    }

    /// <summary>Copies levels, below 0 as 0 and infinite ones as the largest number there is; NaN stays.</summary>
    /// <returns>Whether all levels are numbers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool Clip<TVector, TLanes, T>(ref T levels, int stride, int vectors, ref T tile, int skills)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var numbers = AllLanes(TLanes.Count);
        for (var s = 0; s < skills; s++)
        {
            for (var v = 0; v < Vectors; v++)
            {
                var level = TLanes.Broadcast(T.Zero);
                if (v < vectors)
                    level = Clipped<TVector, TLanes, T>(TLanes.Load(ref levels, At(s, stride, v, TLanes.Count)));
                numbers &= TLanes.Greater(level, TLanes.Broadcast(T.NegativeOne));
                TLanes.Store(level, ref tile, At(s, Vectors * TLanes.Count, v, TLanes.Count));
            }
        }

        return numbers == AllLanes(TLanes.Count);
    }

    /// <summary>As <see cref="Clip"/>, of the larger of level and readiness; a readiness that is NaN changes nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool ClipReach<TVector, TLanes, T>(ref T levels, ref T ready, int stride, int vectors, ref T tile, int skills)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var numbers = AllLanes(TLanes.Count);
        for (var s = 0; s < skills; s++)
        {
            for (var v = 0; v < Vectors; v++)
            {
                var level = TLanes.Broadcast(T.Zero);
                if (v < vectors)
                {
                    var at = At(s, stride, v, TLanes.Count);
                    level = Clipped<TVector, TLanes, T>(TLanes.Max(TLanes.Load(ref ready, at), TLanes.Load(ref levels, at)));
                }

                numbers &= TLanes.Greater(level, TLanes.Broadcast(T.NegativeOne));
                TLanes.Store(level, ref tile, At(s, Vectors * TLanes.Count, v, TLanes.Count));
            }
        }

        return numbers == AllLanes(TLanes.Count);
    }

    // Where a comparison fails, the second operand is taken: so NaN passes both.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Clipped<TVector, TLanes, T>(TVector level)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T> =>
        TLanes.Min(TLanes.Broadcast(Limits<T>.Largest), TLanes.Max(TLanes.Broadcast(T.Zero), level));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint At(int skill, int stride, int vector, int lanes) => ((nuint)skill * (nuint)stride) + (nuint)(vector * lanes);

    private static ulong AllLanes(int lanes) => ulong.MaxValue >> (64 - lanes);
}
