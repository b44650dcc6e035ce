namespace SkillsGap.Engine.Planning.Core;

/// <summary>What of a response is believed: a solution only if it keeps the model, a bound only if it does not
/// contradict what is held.</summary>
internal static class CpVerdict
{
    // Objectives stay far below this; a bound beyond it is none.
    private const double LargestBound = 1L << 52;

    // What the solver's doubles may miss whole numbers by, and the part of them on top.
    private const double Near = 1e-6, Rounding = 1e-15;

    /// <param name="model">What was asked.</param>
    /// <param name="response">What was answered.</param>
    /// <param name="seconds">The wall limit that the solver was given.</param>
    public static CpAnswer On(CpModel model, CpResponse response, double seconds)
    {
        bool hasSolution = response.Status is CpResponse.Optimal or CpResponse.Feasible;
        if (hasSolution && !model.Allows(response.Solution))
            return CpAnswer.None("OR-Tools gave a solution that breaks the model.");
        long objective = hasSolution ? model.Objective(response.Solution) : 0;
        long? bound = BoundOf(response);
        if (hasSolution && bound < objective)
            return CpAnswer.None($"OR-Tools gave the bound {bound} below its own solution of {objective}.");
        if (response.Status == CpResponse.Infeasible && model.HasHint && model.Allows(HintOf(model)))
            return CpAnswer.None("OR-Tools called a model infeasible of which a solution is known.");
        CpStatus status = response.Status switch
        {
            CpResponse.Optimal when bound == objective => CpStatus.Optimal,
            CpResponse.Optimal or CpResponse.Feasible => CpStatus.Feasible,
            CpResponse.Infeasible => CpStatus.Infeasible,
            CpResponse.Unknown => CpStatus.Unknown,
            _ => CpStatus.None,
        };
        if (status == CpStatus.None)
            return CpAnswer.None($"OR-Tools answered status {response.Status}: {response.SolutionInfo}");
        return new CpAnswer
        {
            Status = status,
            Solution = hasSolution ? response.Solution : null,
            Objective = objective,
            Bound = status == CpStatus.Infeasible ? null : bound,
            DeterministicTime = double.IsFinite(response.DeterministicTime) ? response.DeterministicTime : 0,
            Repeatable = status is CpStatus.Infeasible or CpStatus.Optimal || response.WallTime < 0.95 * seconds,
        };
    }

    // Absent numbers read as 0, which is a bound only of an optimal answer or beside another number that is there.
    private static long? BoundOf(CpResponse response)
    {
        double bound = response.BestObjectiveBound, whole = Math.Round(bound);
        bool isThere = bound != 0 || response.InnerObjectiveLowerBound != 0 || response.Status == CpResponse.Optimal;
        if (!isThere || !(Math.Abs(bound) <= LargestBound))
            return null;
        return -(long)(Math.Abs(bound - whole) <= Near + Rounding * Math.Abs(bound) ? whole : Math.Floor(bound));
    }

    private static long[] HintOf(CpModel model)
    {
        var hint = new long[model.VariableCount];
        for (int v = 0; v < hint.Length; v++)
            hint[v] = model.Hinted(v);
        return hint;
    }
}
