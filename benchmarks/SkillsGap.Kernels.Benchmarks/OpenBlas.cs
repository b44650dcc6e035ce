using System.Runtime.InteropServices;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>The system's OpenBLAS, where there is one (Debian: libopenblas0-pthread).</summary>
internal static unsafe class OpenBlas
{
    private const int RowMajor = 101, NoTranspose = 111, Transpose = 112;
    private static readonly nint Library = NativeLibrary.TryLoad("libopenblas.so.0", out var found) ? found : 0;

    public static bool IsThere => Library != 0;

    /// <summary>Its version and the processor that it takes this one for.</summary>
    public static string Description => IsThere
        ? Marshal.PtrToStringAnsi(((delegate* unmanaged<nint>)NativeLibrary.GetExport(Library, "openblas_get_config"))())!
        : "OpenBLAS is not there and its rows are left out (Debian: libopenblas0-pthread)";

    /// <summary>G = A·Bᵀ.</summary>
    public static void Product(GramShape shape, float[] left, float[] right, float[] result, int threads)
    {
        ((delegate* unmanaged<int, void>)NativeLibrary.GetExport(Library, "openblas_set_num_threads"))(threads);
        // The arrays stay where they are while they are fixed, and hold what the shape says: it is theirs.
        fixed (float* a = left, b = right, g = result)
        {
            var product = (delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float, float*, int, void>)
                NativeLibrary.GetExport(Library, "cblas_sgemm");
            product(
                RowMajor, NoTranspose, Transpose, shape.LeftRows, shape.RightRows, shape.Length, 1, a, shape.Length, b, shape.Length, 0, g, shape.RightRows);
        }
    }
}
