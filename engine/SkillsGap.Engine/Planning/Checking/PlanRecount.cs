namespace SkillsGap.Engine.Planning.Checking;

/// <summary>Use, value and worth of a choice, counted again.</summary>
internal sealed class PlanRecount
{
    /// <summary>Counts the options of a choice.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="choice">Per group the position of its option, −1 for none.</param>
    public PlanRecount(AllocationProblem problem, int[] choice)
    {
        Used = new DoubleDouble[problem.Rows.Count];
        DoubleDouble value = 0;
        for (int g = 0; g < choice.Length; g++)
        {
            double paid = problem.MoveCost(g, choice[g]);
            value -= paid;
            Magnitude += paid;
            Moved += problem.IsMove(g, choice[g]) ? 1 : 0;
            if (choice[g] < 0)
                continue;
            value += problem.Value(g, choice[g]);
            Magnitude += Math.Abs(problem.Value(g, choice[g]));
            ReadOnlySpan<int> rows = problem.UsedRows(g, choice[g]);
            ReadOnlySpan<double> amounts = problem.UsedAmounts(g, choice[g]);
            for (int k = 0; k < rows.Length; k++)
                Used[rows[k]] += amounts[k];
        }
        for (int i = 0; i < Used.Length; i++)
        {
            DoubleDouble worth = RowConjugate.Worth(problem.Rows[i], Used[i]);
            value += worth;
            Magnitude += worth.Value;
        }
        Value = value;
    }

    /// <summary>Per row its total use.</summary>
    public DoubleDouble[] Used { get; }

    /// <summary>How many groups have another decision than before.</summary>
    public int Moved { get; }

    /// <summary>Options' values and rows' worth, less what moves cost.</summary>
    public DoubleDouble Value { get; }

    /// <summary>The absolute terms of <see cref="Value"/>, against which its rounding is measured.</summary>
    public double Magnitude { get; }
}
