using SkillsGap.Benchmarks;
using SkillsGap.Benchmarks.Adoption;
using SkillsGap.Benchmarks.Asking;
using SkillsGap.Benchmarks.Fairness;
using SkillsGap.Benchmarks.Learning;
using SkillsGap.Benchmarks.Profiles;
using SkillsGap.Benchmarks.Quality;
using SkillsGap.Benchmarks.Ranking;
using SkillsGap.Benchmarks.Responses;
using SkillsGap.Benchmarks.Serving;
using SkillsGap.Benchmarks.Tracking;
using SkillsGap.Benchmarks.Transfer;
using SkillsGap.Benchmarks.Wire;

return args switch
{
    ["draws", .. var rest] => Draws.Run(rest is [var count] ? int.Parse(count) : 20),
    ["quality", .. var rest] => await QualityRun.RunAsync(new Arguments(rest)),
    ["cancel", .. var rest] => await CancelRun.RunAsync(rest),
    ["rivals", .. var rest] => await RivalsRun.RunAsync(new Arguments(rest)),
    ["classical", .. var rest] => await ClassicalRun.RunAsync(new Arguments(rest)),
    ["literature", .. var rest] => LiteratureRun.Run(new Arguments(rest)),
    ["frontier", _, ..] => await FrontierSweep.RunAsync(args[1..]),
    ["replan", "--gap", var gap, _, ..] => await Replan.RunAsync(double.Parse(gap, System.Globalization.CultureInfo.InvariantCulture), args[3..]),
    ["replan", _, ..] => await Replan.RunAsync(0.0035, args[1..]),
    ["what-if", _, ..] => ReplanPeople.Ask(args[1..].Select(int.Parse)),
    ["replan-people", _, ..] => ReplanPeople.Run(args[1..].Select(int.Parse), new SkillsGap.Engine.Planning.PlannerSettings().GapTarget),
    ["fuzz", "--count", var count, .. var only] => Fuzz.Run(int.Parse(count), 1, only),
    ["fuzz", .. var only] => Fuzz.Run(10_000, 1, only),
    ["xapi", .. var rest] => XapiStream.Run(rest is [var megabytes] ? int.Parse(megabytes) : 200),
    ["msgpack", .. var rest] => PackSpeed.Run(rest is [var people, ..] ? int.Parse(people) : 45_000, rest is [_, var skills] ? int.Parse(skills) : 120),
    ["msgpack-conformance", .. var rest] => await PackConformance.RunAsync(rest is [var count] ? int.Parse(count) : 100_000),
    ["msgpack-fuzz", .. var rest] => PackFuzzRun.Run(rest is [var count] ? int.Parse(count) : 5_000_000),
    ["serve", .. var rest] => await ServeRun.RunAsync(new Arguments(rest)),
    ["match", .. var rest] => BulkMatch.Run(new Arguments(rest)),
    ["ask", var people, var count, _, ..] => AskBenefit.Run(int.Parse(people), int.Parse(count), [.. args[3..].Select(int.Parse)]),
    ["stages", _, ..] => await Stages.RunAsync(args[1..]),
    ["ranking", .. var rest] => RankingQuality.Run(
        rest is [var folder, ..] ? folder : Path.Combine(SharedData.Folder, "profiles"),
        rest is [_, .. { Length: > 0 } seeds] ? [.. seeds.Select(int.Parse)] : [1, 2, 3]),
    ["responses", .. var seeds] => ResponseQuality.Run(seeds is [] ? [1, 2, 3] : [.. seeds.Select(int.Parse)]),
    ["partial-profiles", .. var rest] => PartialProfileQuality.Run(
        rest is [var folder, ..] ? folder : Path.Combine(SharedData.Folder, "profiles"),
        rest is [_, .. { Length: > 0 } seeds] ? [.. seeds.Select(ulong.Parse)] : [1, 2, 3, 4, 5]),
    ["posterior", .. var rest] => PosteriorSpeed.Run(rest.Length > 0 ? [.. rest.Select(int.Parse)] : [5_000, 15_000, 50_000]),
    ["fairness", .. var rest] => FairnessRun.Run(new Arguments(rest)),
    ["learning", .. var rest] => LearningRun.Run(new Arguments(rest)),
    ["adoption", .. var rest] => AdoptionQuality.Run(
        rest is [var people, ..] ? int.Parse(people) : 1000, rest is [_, .. { Length: > 0 } seeds] ? [.. seeds.Select(int.Parse)] : [.. Enumerable.Range(1, 10)]),
    ["success", .. var rest] => SuccessCoverage.Run(
        rest is [var outcomes, ..] ? int.Parse(outcomes) : 2_000, rest is [_, var replications, ..] ? int.Parse(replications) : 50,
        rest is [_, _, var worlds] ? int.Parse(worlds) : 20),
    ["transfer", .. var rest] => TransferSize.Run(rest is [var folder] ? folder : SharedData.Folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- draws [COUNT]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- quality [--limit S] [--no-core] [--people N[:SEED]] ... PROBLEM.json ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- cancel PROBLEM.json SECONDS ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- rivals [--limit S] PROBLEM.json ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- classical [--limit S] [--rival-limit S] [--seed N] [--no-core] [NAME ...]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- literature [--limit S] [--no-core] [DIR]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- frontier PROBLEM.json ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- replan [--gap G] PROBLEM.json ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- replan-people PEOPLE ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- what-if PEOPLE ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- fuzz [--count FILES] [READER ...]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- xapi [MEGABYTES]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- msgpack [PEOPLE [SKILLS]]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- msgpack-conformance [DOCUMENTS]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- msgpack-fuzz [DOCUMENTS]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- match [--roles N] [--skills N] [PEOPLE ...]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- stages PEOPLE ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- ask PEOPLE ASSESSMENTS SEED ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- serve [--only bulk|small|load] [--people N] [--roles N] [--seconds S] [--connections N] [--load S]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- ranking [DIR [SEED ...]]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- responses [SEED ...]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- transfer [DIR]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- success [OUTCOMES [REPLICATIONS [WORLDS]]]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- partial-profiles [DIR [SEED ...]]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- posterior [PEOPLE ...]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- learning [--people N] [--parameters] [SEED ...]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- fairness [--people N] [--truth-people N] [--parity SEEDS] [SEED ...]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- adoption [PEOPLE [SEED ...]]");
    return 2;
}
