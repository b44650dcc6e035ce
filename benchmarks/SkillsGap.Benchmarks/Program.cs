using SkillsGap.Benchmarks;

return args switch
{
    ["draws", .. var rest] => Draws.Run(rest is [var count] ? int.Parse(count) : 20),
    ["planner", _, ..] => await PlannerQuality.RunAsync(args[1..]),
    ["fuzz", "--count", var count, .. var only] => Fuzz.Run(int.Parse(count), 1, only),
    ["fuzz", .. var only] => Fuzz.Run(10_000, 1, only),
    ["xapi", .. var rest] => XapiStream.Run(rest is [var megabytes] ? int.Parse(megabytes) : 200),
    ["stages", _, ..] => await Stages.RunAsync(args[1..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- draws [COUNT]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- planner PROBLEM.json ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- fuzz [--count FILES] [READER ...]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- xapi [MEGABYTES]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- stages PEOPLE ...");
    return 2;
}
