using SkillsGap.Datasets;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Benchmarks;

/// <summary>The 45-person case drawn again with other seeds: does the picture hold, and what does the plan cost?</summary>
internal static class Draws
{
    public static int Run(int count)
    {
        Console.WriteLine("| seed | in scope | targeted | structured | extensive | capable today | expected | P(≥ target) | cash / generic | gap |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var seed = 1; seed <= count; seed++) Console.WriteLine(Line(seed));
        return 0;
    }

    private static string Line(int seed)
    {
        var folder = Directory.CreateTempSubdirectory("skillsgap-draw-").FullName;
        try
        {
            MlopsCase.Draw("datasets", seed, folder);
            var content = WorkforceFolder.Read(folder, CancellationToken.None).Content!;
            var analysis = WorkforceAnalysis.Of(content.Workforce, content.Scenario!);
            var plan = WorkforcePlanner.Plan(analysis, new PlannerSettings());
            var tiers = analysis.Scope.CountBy(p => analysis.TierOf(p, analysis.FirstTarget)).ToDictionary();
            var target = TargetForecast.Of(plan)[0];
            var cash = GenericComparison.Of(plan) is { } both ? both.Individual.Cash / both.Generic.Cash : double.NaN;
            return $"| {seed} | {analysis.Scope.Length} | {tiers.GetValueOrDefault(Tier.Targeted)} | {tiers.GetValueOrDefault(Tier.Structured)} "
                + $"| {tiers.GetValueOrDefault(Tier.Extensive)} | {target.Today} | {target.Expected:0.0} | {target.Probability:0.00} | {cash:0.00} "
                + $"| {100 * plan.Result.Gap:0.00} % |";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
