using System.Collections.Immutable;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>Rows are measured as they stand in the table: what is compared with each other one soon after the other, not by the alphabet.</summary>
internal sealed class TableOrder : DefaultOrderer
{
    public override IEnumerable<BenchmarkCase> GetExecutionOrder(
        ImmutableArray<BenchmarkCase> benchmarksCase, IEnumerable<BenchmarkLogicalGroupRule>? order = null)
    {
        var rows = KernelBenchmarks.Cases.ToList();
        return benchmarksCase.OrderBy(one => rows.IndexOf((KernelCase)one.Parameters["Case"]));
    }
}
