namespace SkillsGap.Kernels.Benchmarks;

/// <summary>Numbers for the tasks; the same every time.</summary>
internal static class Draw
{
    /// <summary>Uniform in 0–1.</summary>
    public static float[] Numbers(ulong seed, int count)
    {
        var random = new SeededRandom(seed);
        var numbers = new float[count];
        foreach (ref var x in numbers.AsSpan()) x = (float)random.Unit();
        return numbers;
    }

    /// <summary>The same, from a cache line on, as the engine's kernels find them.</summary>
    public static Memory<float> Aligned(ulong seed, int count)
    {
        var numbers = AlignedMemory.Of<float>(count);
        Numbers(seed, count).CopyTo(numbers);
        return numbers;
    }
}
