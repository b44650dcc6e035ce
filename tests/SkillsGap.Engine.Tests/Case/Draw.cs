using SkillsGap.Engine.Adjacency;

namespace SkillsGap.Engine.Tests.Case;

/// <summary>
/// What one draw of the evidence shows: the tiers of those in scope, and which of the four people whose stories the case tells are told
/// apart, each with what was seen.
/// </summary>
internal sealed record Draw(int Seed, int Targeted, int Structured, int Extensive, IReadOnlyList<Told> People)
{
    internal static Draw Of(int seed)
    {
        var run = CaseRun.Drawn(seed);
        var target = run.Analysis.FirstTarget;
        int Count(Tier tier) => run.Analysis.Scope.Count(p => run.Analysis.TierOf(p, target) == tier);
        return new(seed, Count(Tier.Targeted), Count(Tier.Structured), Count(Tier.Extensive), Stories.All(run));
    }

    /// <summary>The largest distance of a tier's size from the case's 12, 8 and 7.</summary>
    internal int Off => Math.Max(Math.Abs(Targeted - 12), Math.Max(Math.Abs(Structured - 8), Math.Abs(Extensive - 7)));

    public override string ToString() =>
        $"{Seed,4} {Targeted,4}/{Structured}/{Extensive}  {string.Join("  ", People.Select(told => told.ToString()))}";
}
