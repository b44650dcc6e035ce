using System.Buffers;

namespace SkillsGap.Kernels.Tests;

/// <summary><see cref="GuardedMemory{T}"/> for what takes memory in place of spans.</summary>
internal sealed class GuardedNumbers(ReadOnlySpan<float> numbers) : MemoryManager<float>
{
    private readonly GuardedMemory<float> guarded = GuardedMemory<float>.Of(numbers);

    public override Span<float> GetSpan() => guarded.Span;

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

    public override void Unpin() => throw new NotSupportedException();

    protected override void Dispose(bool disposing) => guarded.Dispose();
}
