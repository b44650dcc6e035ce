using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;

namespace SkillsGap.Engine.Tests.Planning.Checking;

/// <summary>Problems with a claim that holds, to be forged.</summary>
internal static class Sample
{
    /// <summary>Twelve people; budget, seats and a mentor's hours are all scarce, three people are required, heads are wanted and worth something.</summary>
    public static (AllocationProblem Problem, AllocationClaim Claim) Accepted()
    {
        AllocationProblemCheck check = AllocationProblem.Create(
            [new("budget", null, 5000), new("seats", null, 3), new("mentor", null, 2.5), new("heads", 2, null), new("worth", null, null, [new(4, 120), new(8, 30)])],
            Enumerable.Range(0, 12).Select(g => new AllocationGroup($"p{g}", g < 3,
            [
                new("course", 300 + 17.5 * g, [new("budget", 900 + 10 * g), new("seats", 1), new("heads", 0.7), new("worth", 0.7)]),
                new("coached", 260 + 11.25 * g, [new("budget", 250), new("mentor", 1), new("heads", 0.6), new("worth", 0.6)]),
                new("alone", 90 - 2.5 * g, [new("budget", 400), new("heads", 0.3)]),
            ])),
            []);
        AllocationResult result = Planner.Solve(check.Problem!, new PlannerSettings { Threads = 1, EnumerationNodes = 0 }, null, CancellationToken.None);
        AllocationClaim claim = Claims.Of(check.Problem!, result);
        Assert.Equal("feasible", claim.Status);
        Claims.Accepts(check.Problem!, claim);
        return (check.Problem!, claim);
    }

    /// <summary>Two required people where one seat is: the prices of phase 1 show it.</summary>
    public static (AllocationProblem Problem, AllocationClaim Claim) Infeasible()
    {
        AllocationProblemCheck check = AllocationProblem.Create(
            [new("seats", null, 1), new("other", null, 5)],
            Enumerable.Range(0, 2).Select(g => new AllocationGroup($"p{g}", true, [new("a", 5, [new("seats", 1)]), new("b", 4, [new("seats", 1), new("other", 1)])])),
            []);
        AllocationResult result = Planner.Solve(check.Problem!, new PlannerSettings { Threads = 1 }, null, CancellationToken.None);
        AllocationClaim claim = Claims.Of(check.Problem!, result);
        Assert.Equal("infeasible", claim.Status);
        Claims.Accepts(check.Problem!, claim);
        return (check.Problem!, claim);
    }

    /// <summary>Two people, a budget of 2 and heads worth 3 for the first, of which 1 is wanted. The plan: p1 takes a, p2 nothing.</summary>
    public static (AllocationProblem Problem, AllocationClaim Claim) HandWorked()
    {
        AllocationProblemCheck check = AllocationProblem.Create(
            [new("budget", null, 2), new("heads", 1, null, [new(1, 3)])],
            [
                new("p1", true, [new("a", 10, [new("budget", 1), new("heads", 1)]), new("b", 5, [])]),
                new("p2", false, [new("c", 9, [new("budget", 2), new("heads", 1)])]),
            ],
            []);
        return (check.Problem!, new AllocationClaim
        {
            Status = "feasible",
            Stopped = "iterations",
            Repeatable = true,
            Tolerance = 1e-9,
            Value = 13,
            Bound = 19,
            BoundFrom = "prices",
            PriceBound = 19,
            Gap = 6.0 / 13,
            Choice = new Dictionary<string, string?> { ["p1"] = "a", ["p2"] = null },
            Prices = new Dictionary<string, double> { ["budget"] = 4, ["heads"] = -1 },
            Rows = [new("budget", 1, 1, 4), new("heads", 1, 0, -1)],
            Conflict = [],
            Proof = null,
        });
    }
}
