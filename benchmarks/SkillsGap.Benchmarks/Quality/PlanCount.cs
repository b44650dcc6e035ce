using SkillsGap.Engine.Planning;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>A plan counted anew.</summary>
/// <param name="Value">Value of the options, and worth of the rows.</param>
/// <param name="Misses">Limits and required groups that are not kept.</param>
/// <param name="Taken">Groups with an option.</param>
internal sealed record PlanCount(double Value, int Misses, int Taken)
{
    // CBC's own tolerance.
    private const double Tolerance = 1e-6;

    /// <summary>The value if nothing is missed.</summary>
    public double? FeasibleValue => Misses == 0 ? Value : null;

    /// <summary>Counts.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="choice">Per group the position of its option, or −1.</param>
    public static PlanCount Of(AllocationProblem problem, IReadOnlyList<int> choice)
    {
        var used = new double[problem.Rows.Count];
        var (value, taken, misses) = (0.0, 0, 0);
        for (var g = 0; g < choice.Count; g++)
        {
            if (choice[g] < 0)
            {
                misses += problem.IsRequired(g) ? 1 : 0;
                continue;
            }

            taken++;
            value += problem.Value(g, choice[g]);
            var rows = problem.UsedRows(g, choice[g]);
            var amounts = problem.UsedAmounts(g, choice[g]);
            for (var k = 0; k < rows.Length; k++) used[rows[k]] += amounts[k];
        }

        for (var i = 0; i < used.Length; i++)
        {
            var row = problem.Rows[i];
            value += row.WorthOf(used[i]);
            if (used[i] > row.Upper * (1 + Tolerance) || used[i] < row.Lower * (1 - Tolerance)) misses++;
        }

        return new(value, misses, taken);
    }
}
