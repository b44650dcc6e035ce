using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels.Tests;

/// <summary>Numbers that end where memory ends: what touches a byte beyond them, kills the process.</summary>
internal sealed class GuardedMemory<T> : IDisposable
    where T : unmanaged
{
    private const int ReadWrite = 3, PrivateAnonymous = 0x22;
    private readonly nint start;
    private readonly nuint bytes;
    private readonly int length;

    public GuardedMemory(int length)
    {
        var page = (nuint)Environment.SystemPageSize;
        var used = (((nuint)length * (nuint)Unsafe.SizeOf<T>()) + page - 1) / page * page;
        (this.length, bytes) = (length, used + page);
        start = Pages.Map(0, bytes, ReadWrite, PrivateAnonymous, -1, 0);
        Assert.NotEqual(-1, start);
        Assert.Equal(0, Pages.Protect(start + (nint)used, page, 0));
    }

    /// <summary>Mapping and guarding pages is tested where it is spelled this way.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    public Span<T> Span => MemoryMarshal.CreateSpan(
        ref Unsafe.AddByteOffset(ref Unsafe.NullRef<T>(), start + (nint)bytes - Environment.SystemPageSize - (length * Unsafe.SizeOf<T>())), length);

    public static GuardedMemory<T> Of(ReadOnlySpan<T> numbers)
    {
        var memory = new GuardedMemory<T>(numbers.Length);
        numbers.CopyTo(memory.Span);
        return memory;
    }

    public void Dispose() => Assert.Equal(0, Pages.Unmap(start, bytes));
}
