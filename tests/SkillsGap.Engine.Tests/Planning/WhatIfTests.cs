using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class WhatIfTests
{
    /// <summary>The best plans before and after by brute force: the true change lies between what is proven, and each fit and plan change is what counting
    /// the plan again says.</summary>
    [Fact]
    public void Interval_OnRandomProblems_HoldsTheTrueChange()
    {
        int asked = 0, tight = 0, withoutPlan = 0;
        for (int seed = 1; seed <= 400; seed++)
        {
            AllocationProblem problem = RandomProblems.Small(seed);
            var random = new Random(seed);
            if (seed % 3 == 0)
                problem = problem.WithFormer(Enumerable.Range(0, problem.GroupCount).ToDictionary(problem.GroupId, g => random.Next(3) == 0 ? null : "o0"), 3.5);
            AllocationResult result = Problems.Solve(problem, new PlannerSettings { EnumerationNodes = seed % 2 == 0 ? 0 : 1_000_000 });
            if (result.Value is null)
                continue;
            int group = random.Next(problem.GroupCount);
            AllocationGroup instead = Another(problem, group, random);
            AllocationProblem changed = Replaced(problem, group, instead);

            WhatIfAnswer answer = new WhatIf(problem, result).Ask(group, instead);

            asked++;
            double before = BruteForce.Optimum(problem)!.Value, room = 1e-9 * (1 + Math.Abs(before));
            if (BruteForce.Optimum(changed) is double after)
            {
                Assert.True(after - before <= answer.Most + room, $"seed {seed}: changes by {after - before:R}, at most {answer.Most:R} was said");
                Assert.True(!(after - before < answer.Least - room), $"seed {seed}: changes by {after - before:R}, at least {answer.Least:R} was said");
                tight += answer.Most - answer.Least < 0.1 * Math.Max(1, Math.Abs(before)) ? 1 : 0;
            }
            else
            {
                withoutPlan++;
                Assert.Null(answer.Least);
            }
            for (int k = 0; k < answer.Options.Count; k++)
            {
                int option = answer.Options[k].Id is null ? -1 : k;
                double? value = BruteForce.ValueOf(changed, [.. result.Choice.Select((chosen, g) => g == group ? option : chosen)]);
                Assert.Equal(value is null, answer.Options[k].PlanChange is null);
                if (value is double counted)
                    Assert.Equal(counted - result.Value.Value, answer.Options[k].PlanChange!.Value, 1e-6);
            }
            Assert.Equal(answer.Options.Max(option => option.Net), answer.Options[answer.Best].Net);
        }
        Assert.True(asked > 250 && tight > asked / 4 && withoutPlan > 0, $"{asked} asked, {tight} tight, {withoutPlan} without a plan");
    }

    [Fact]
    public void Group_ThatStaysAsItIs_ChangesNothing()
    {
        AllocationProblem problem = RandomProblems.Medium(300, 1);
        AllocationResult result = Problems.Solve(problem, new PlannerSettings { SearchMoves = 20_000 });
        int busy = Enumerable.Range(0, 300).First(g => result.Choice[g] >= 0);

        WhatIfAnswer answer = new WhatIf(problem, result).Ask(busy, Same(problem, busy));

        Assert.Equal(0, answer.Most, 1e-3);
        Assert.Equal(0, answer.Least!.Value, 1e-3);
        Assert.Equal(0, answer.PriceChange);
        Assert.Equal(0, answer.Options[result.Choice[busy]].PlanChange!.Value, 1e-9);
    }

    [Fact]
    public void Rows_ThatThereAreNot_AndResultsOfOtherProblems_AreRefused()
    {
        AllocationProblem problem = RandomProblems.Small(1);
        AllocationResult result = Problems.Solve(problem);

        Assert.Throws<ArgumentException>(() => new WhatIf(problem, result).Ask(0, new("g0", false, [Problems.Option("x", 1, ("none", 1))])));
        Assert.Throws<ArgumentException>(() => new WhatIf(problem, result).Ask(0, new("g0", false, [Problems.Option("x", double.NaN)])));
        Assert.Throws<ArgumentException>(() => new WhatIf(RandomProblems.Medium(20, 1), result));
        Assert.Throws<ArgumentException>(() => new WhatIf(problem, result with { Value = null }));
    }

    /// <summary>Some of its options, some worth other, some using other, and a new one.</summary>
    private static AllocationGroup Another(AllocationProblem problem, int group, Random random)
    {
        List<AllocationOption> options = [.. Same(problem, group).Options.Where(_ => random.Next(3) > 0).Select(option => random.Next(3) switch
        {
            0 => option,
            1 => option with { Value = option.Value + random.Next(-5, 6) },
            _ => option with { Uses = [.. option.Uses.Select(use => use with { Amount = Math.Round(use.Amount * (0.5 + random.NextDouble()), 3) })] },
        })];
        options.Add(Problems.Option("new", random.Next(-5, 50), [.. problem.Rows.Where(_ => random.Next(2) == 0).Select(row => (row.Id, (double)random.Next(1, 7)))]));
        return new(problem.GroupId(group), random.Next(4) == 0, options);
    }

    private static AllocationProblem Replaced(AllocationProblem problem, int group, AllocationGroup instead)
    {
        AllocationProblem changed = Problems.Valid(problem.Rows, Enumerable.Range(0, problem.GroupCount).Select(g => g == group ? instead : Same(problem, g)));
        return !problem.HasFormer ? changed
            : changed.WithFormer(Enumerable.Range(0, problem.GroupCount).ToDictionary(problem.GroupId, g => problem.Former(g)!.Value.Option), problem.MovePenalty);
    }

    private static AllocationGroup Same(AllocationProblem problem, int group) => new(
        problem.GroupId(group), problem.IsRequired(group),
        [.. Enumerable.Range(0, problem.OptionCount(group)).Select(option =>
        {
            int[] rows = problem.UsedRows(group, option).ToArray();
            double[] amounts = problem.UsedAmounts(group, option).ToArray();
            return new AllocationOption(
                problem.OptionId(group, option), problem.Value(group, option), [.. rows.Select((row, k) => new RowUse(problem.Rows[row].Id, amounts[k]))]);
        })]);
}
