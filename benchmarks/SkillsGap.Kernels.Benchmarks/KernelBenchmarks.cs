using BenchmarkDotNet.Attributes;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>All rows of the table. To add a kernel, add a class beside <see cref="GramCases"/> and name it here.</summary>
public class KernelBenchmarks
{
    private static KernelCase[]? cases;

    /// <summary>Parts of names of kernels to measure; none for all.</summary>
    public static string[] Only { get; set; } = [];

    public static IEnumerable<KernelCase> Cases => cases ??=
    [
        .. MemoryCases.All.Concat(ReadinessCases.All).Concat(CoverageCases.All).Concat(TopKCases.All).Concat(GramCases.All).Concat(PosteriorCases.All)
            .Concat(PriceCases.All)
            .Where(one => Only.Length == 0 || one.Kind == CaseKind.Memory || Only.Any(part => one.Kernel.Contains(part, StringComparison.OrdinalIgnoreCase))),
    ];

    [ParamsSource(nameof(Cases))]
    public KernelCase Case { get; set; } = null!;

    [Benchmark]
    public void Run() => Case.Work();
}
