using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using SkillsGap.Kernels.Benchmarks;

// --short measures everything once and quickly; words choose kernels by parts of their names; --processor-time is for machines that others use too.
var (shortRun, processorTime) = (args.Contains("--short"), args.Contains("--processor-time"));
KernelBenchmarks.Only = [.. args.Where(word => !word.StartsWith('-'))];
List<Summary> rounds = [];
for (var round = 0; round < (shortRun ? 1 : 5); round++) rounds.Add(BenchmarkRunner.Run<KernelBenchmarks>(new KernelConfig(shortRun, processorTime)));
Console.WriteLine(Machine.Line + (processorTime ? " Processor time: only rows of one thread mean anything." : ""));
Console.WriteLine();
new KernelTable(rounds).Print();
return rounds.All(round => round.Reports.Any() && round.Reports.All(report => report.Success)) ? 0 : 1;
