using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning.Core;

/// <summary>Small random problems and the plain answer to them: every combination tried.</summary>
internal static class RandomProblem
{
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="kind">What kind of amounts: 0 whole, 1 cents, 2 any double, 3 any double of any size.</param>
    public static AllocationProblem Draw(Random random, int kind)
    {
        int rowCount = random.Next(1, 5), groupCount = random.Next(1, 6);
        double size = kind == 3 ? Math.Pow(10, random.Next(-6, 7)) : 1;
        AllocationGroup[] groups = [.. Enumerable.Range(0, groupCount).Select(g => new AllocationGroup($"g{g}", random.Next(4) == 0,
            [.. Enumerable.Range(0, random.Next(1, 5)).Select(o => new AllocationOption($"o{o}", Amount(random, kind, 100) - 20,
                [.. Enumerable.Range(0, rowCount).Where(_ => random.Next(3) > 0)
                    .Select(r => new RowUse($"r{r}", size * Amount(random, kind, 10)))]))]))];
        AllocationRow[] rows = [.. Enumerable.Range(0, rowCount).Select(r =>
        {
            // Limits that some plan meets to the last bit, as often as not.
            double met = size * Amount(random, kind, 5);
            if (random.Next(2) == 0)
                met = groups.Sum(g => g.Options[random.Next(g.Options.Count)].Uses.Where(u => u.Row == $"r{r}").Sum(u => u.Amount));
            double? upper = random.Next(4) > 0 ? met : null, lower = random.Next(4) == 0 ? met * random.NextDouble() : null;
            double each = Amount(random, kind, 10);
            WorthSegment[] worth = random.Next(3) > 0 ? [] :
                [new(size * Amount(random, kind, 8) + size / 100, each), new(size * 9, each * 0.5), new(size * 14, 0.25 * each)];
            return new AllocationRow($"r{r}", lower, upper, worth);
        })];
        return AllocationProblem.Create(rows, groups, []).Problem!;
    }

    private static double Amount(Random random, int kind, int below) => kind switch
    {
        0 => random.Next(1, below),
        1 => Math.Round(random.NextDouble() * below, 2),
        _ => random.NextDouble() * below,
    };

    /// <summary>Every choice, whether or not it is a plan: per group a column or −1.</summary>
    public static IEnumerable<int[]> Choices(AllocationProblem problem)
    {
        int[] choice = new int[problem.GroupCount];
        Array.Fill(choice, -1);
        for (; ; )
        {
            yield return choice;
            int g = 0;
            for (; g < choice.Length; g++)
            {
                choice[g] = choice[g] < 0 ? problem.Columns.GroupStart[g] : choice[g] + 1;
                if (choice[g] < problem.Columns.GroupStart[g + 1])
                    break;
                choice[g] = -1;
            }
            if (g == choice.Length)
                yield break;
        }
    }

    /// <summary>Value of a choice; null if it breaks a limit or leaves a required group out.</summary>
    public static double? ValueOf(AllocationProblem problem, int[] choice)
    {
        double value = 0;
        double[] used = new double[problem.Rows.Count];
        for (int g = 0; g < choice.Length; g++)
        {
            if (choice[g] < 0)
            {
                if (problem.IsRequired(g))
                    return null;
                continue;
            }
            value += problem.Columns.Value[choice[g]];
            ReadOnlySpan<int> rows = problem.Columns.RowsOf(choice[g]);
            for (int k = 0; k < rows.Length; k++)
                used[rows[k]] += problem.Columns.AmountsOf(choice[g])[k];
        }
        for (int i = 0; i < used.Length; i++)
        {
            if (!problem.Limits.Allows(i, used[i]))
                return null;
            value += problem.Rows[i].WorthOf(used[i]);
        }
        return value;
    }

    public static double? Best(AllocationProblem problem)
    {
        double? best = null;
        foreach (int[] choice in Choices(problem))
            if (ValueOf(problem, choice) is double value && !(value <= best))
                best = value;
        return best;
    }
}
