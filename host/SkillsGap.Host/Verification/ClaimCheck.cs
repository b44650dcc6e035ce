using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Planning.Checking.Resolving;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Host.Verification;

/// <summary>Checks claims, and has OR-Tools settle what they leave attested.</summary>
/// <param name="core">OR-Tools; null to leave it attested.</param>
/// <param name="limit">How long OR-Tools may take.</param>
internal sealed class ClaimCheck(ExactCore? core, TimeSpan limit)
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether it was asked for.</summary>
    public bool Resolves => core is not null;

    public VerificationReport Of(AllocationProblem problem, AllocationClaim claim, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var report = AllocationChecker.Check(problem, claim);
        if (core is null || !report.Holds || report.IsSettled) return report;
        var start = TimeProvider.System.GetTimestamp();
        // OR-Tools says nothing before its answer: how long it may take yet is all there is to tell.
        using var clock = TimeProvider.System.CreateTimer(
            _ =>
            {
                var elapsed = TimeProvider.System.GetElapsedTime(start);
                progress.Report(new("Resolving: OR-Tools looks for a better plan", elapsed / limit, $"{elapsed.TotalSeconds:0} of {limit.TotalSeconds:0} s"));
            },
            null,
            TimeSpan.Zero,
            Refresh);
        return BoundResolver.Resolve(problem, claim, report, core, limit, cancellation);
    }
}
