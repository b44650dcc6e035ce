using SkillsGap.Benchmarks;

return args switch
{
    ["draws", .. var rest] => Draws.Run(rest is [var count] ? int.Parse(count) : 20),
    ["planner", _, ..] => await PlannerQuality.RunAsync(args[1..]),
    ["stages", _, ..] => await Stages.RunAsync(args[1..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- draws [COUNT]");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- planner PROBLEM.json ...");
    Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/SkillsGap.Benchmarks -- stages PEOPLE ...");
    return 2;
}
