using System.Runtime.InteropServices;

namespace SkillsGap.Kernels.Tests;

/// <summary>The system's calls about pages of memory.</summary>
internal static class Pages
{
    [DllImport("libc", EntryPoint = "mmap")]
    internal static extern nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    internal static extern int Protect(nint address, nuint length, int protection);

    [DllImport("libc", EntryPoint = "munmap")]
    internal static extern int Unmap(nint address, nuint length);
}
