using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using SkillsGap.Kernels.Benchmarks;

// --short measures everything once and quickly; words choose kernels by parts of their names.
var shortRun = args.Contains("--short");
KernelBenchmarks.Only = [.. args.Where(word => !word.StartsWith('-'))];
List<Summary> rounds = [];
for (var round = 0; round < (shortRun ? 1 : 5); round++) rounds.Add(BenchmarkRunner.Run<KernelBenchmarks>(new KernelConfig(shortRun)));
Console.WriteLine(Machine.Line);
Console.WriteLine();
new KernelTable(rounds).Print();
return rounds.All(round => round.Reports.Any() && round.Reports.All(report => report.Success)) ? 0 : 1;
