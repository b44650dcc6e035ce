using System.Diagnostics;
using System.Globalization;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Benchmarks;

/// <summary>An enterprise of each size generated, read and planned, with the time of every stage; sizes rising, since peak memory never falls.</summary>
internal sealed class Stages
{
    private readonly List<(string Stage, string Figure)> figures = [];
    private long start;

    public static async Task<int> RunAsync(IEnumerable<string> sizes)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine();
        bool first = true;
        foreach (var people in sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)).Order())
        {
            var folder = Directory.CreateTempSubdirectory("skillsgap-stages-").FullName;
            try
            {
                var stages = new Stages();
                await stages.RunAsync(people, folder);
                if (first)
                {
                    Console.WriteLine($"| {string.Join(" | ", stages.figures.Select(f => f.Stage))} |");
                    Console.WriteLine($"|{string.Concat(stages.figures.Select(_ => "--:|"))}");
                }

                first = false;
                Console.WriteLine($"| {string.Join(" | ", stages.figures.Select(f => f.Figure))} |");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private async Task RunAsync(int people, string folder)
    {
        Note("people", $"{people:N0}");
        start = Stopwatch.GetTimestamp();
        GeneratedFolder.Write(folder, WorkforceGenerator.Generate(new() { People = people }), CancellationToken.None);
        Lap("generate");
        Note("memory", Peak());
        var content = Read(folder);
        Lap("read");
        var analysis = Analyse(content);
        var (options, problem) = WorkforcePlanner.State(analysis, Environment.ProcessorCount);
        Lap("options");
        using var core = Engine.Planning.Core.ExactCore.Find();
        var settings = new PlannerSettings { Core = core, Seed = (ulong)analysis.Scenario.Seed };
        var solving = new PlannerStages(this);
        var result = Planner.Solve(problem, settings, solving, CancellationToken.None);
        solving.Close();
        Note("pricing", Sum("pricing"));
        Note("diving", Sum("diving"));
        Note("search", Sum("searching", "repairing", "proving"));
        Note("enumerating", Sum("enumerating"));
        Note("core", Sum("solving"));
        start = Stopwatch.GetTimestamp();
        await WriteAsync(folder, new(analysis, options, problem, result), settings, content);
        Lap("explain, write");
        Note("peak memory", Peak());
        Note("options", $"{problem.TotalOptions:N0}");
        Note("rows", $"{problem.Rows.Count:N0}");
        Note("status", result.Status.ToString().ToLowerInvariant());
        Note("gap", $"{100 * result.Gap:0.00} %");
    }

    // Apart from this method, so that nothing keeps what was generated.
    private static WorkforceContent Read(string folder)
    {
        GC.Collect();
        var read = WorkforceFolder.Read(folder, CancellationToken.None);
        foreach (var problem in read.Errors.Concat(read.Warnings)) Console.Error.WriteLine(problem);
        return read.Content!;
    }

    // WorkforceAnalysis.Of, stage by stage.
    private WorkforceAnalysis Analyse(WorkforceContent content)
    {
        var (workforce, scenario) = CanonicalOrder.Apply(content.Workforce, content.Scenario!);
        Lap("order");
        var estimator = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy));
        var estimate = estimator.Estimate(workforce, scenario.AsOf);
        Lap("estimate");
        var transfer = TransferMatrix.Build(workforce.Taxonomy, workforce.Roles, EvidencedSkills.Profiles(workforce, estimate));
        var readiness = Readiness.Of(estimate.Mean, transfer);
        var fits = FitTable.Of(workforce.Roles, estimate.Mean, readiness.Value);
        var alignment = new RoleAlignment(workforce, fits, scenario.Transitions, scenario.Tiers);
        Lap("adjacency");
        return new(workforce, scenario, estimator, estimate, transfer, readiness, fits, alignment, ScopeRule.People(workforce, scenario));
    }

    private static async Task WriteAsync(string folder, WorkforcePlan plan, PlannerSettings settings, WorkforceContent content)
    {
        var document = PlanMapping.ToDocument(plan, settings, DataFingerprint.Of(content, content.Scenario, CancellationToken.None));
        await FileReplacement.WriteAsync(
            Path.Combine(folder, "problem.json"),
            stream => AllocationJson.WriteAsync(stream, AllocationMapping.ToDocument(plan.Problem), CancellationToken.None));
        await FileReplacement.WriteAsync(
            Path.Combine(folder, "plan.json"), stream => PlanJson.WriteAsync(stream, document, CancellationToken.None));
        FileReplacement.Write(Path.Combine(folder, "people.csv"), stream => PeopleCsv.Write(stream, document));
    }

    private readonly Dictionary<string, TimeSpan> planner = [];

    private string Sum(params string[] stages) => Seconds(stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + planner.GetValueOrDefault(stage)));

    private void Lap(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        var time = Stopwatch.GetElapsedTime(start, now);
        Console.Error.WriteLine($"  {stage} {time.TotalSeconds:0.0} s, {Peak()}");
        Note(stage, Seconds(time));
        start = Stopwatch.GetTimestamp();
    }

    private void Note(string stage, string figure) => figures.Add((stage, figure));

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.0} s";

    private static string Peak()
    {
        using var process = Process.GetCurrentProcess();
        return $"{process.PeakWorkingSet64 / 1e6:N0} MB";
    }

    // A report comes at the end of a piece of the stage that it names, or, with nothing done, at its beginning.
    private sealed class PlannerStages(Stages stages) : IProgress<PlannerProgress>
    {
        private string? last;

        public void Report(PlannerProgress value)
        {
            Add(value.Done > 0 ? value.Stage : last ?? value.Stage);
            last = value.Stage;
        }

        /// <summary>Gives what is left, until the result, to the stage that was last.</summary>
        public void Close()
        {
            if (last is not null) Add(last);
        }

        private void Add(string stage)
        {
            var now = Stopwatch.GetTimestamp();
            stages.planner[stage] = stages.planner.GetValueOrDefault(stage) + Stopwatch.GetElapsedTime(stages.start, now);
            stages.start = now;
        }
    }
}
