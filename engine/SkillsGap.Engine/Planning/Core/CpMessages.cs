namespace SkillsGap.Engine.Planning.Core;

/// <summary>
/// Writes what CP-SAT reads: CpModelProto and SatParameters, as far as the planner uses them. Field numbers are those of
/// ortools/sat/cp_model.proto and ortools/sat/sat_parameters.proto of OR-Tools 9.15. CP-SAT minimises, so the objective goes out negated.
/// </summary>
internal static class CpMessages
{
    // Presolve of the WebAssembly build calls wrong solutions optimal where sums reach 2^32 (1 in 50 of small random models with
    // coefficients up to 2^49, none in 6,000 without presolve or with sums up to 2^31).
    private const double LargestForPresolve = 1L << 30;

    private static class CpModelProto
    {
        public const int Variables = 2, Constraints = 3, Objective = 4, SolutionHint = 6;
    }

    private static class IntegerVariableProto
    {
        public const int Domain = 2;
    }

    private static class ConstraintProto
    {
        public const int Linear = 12, AtMostOne = 26, ExactlyOne = 29;
    }

    private static class BoolArgumentProto
    {
        public const int Literals = 1;
    }

    private static class LinearConstraintProto
    {
        public const int Vars = 1, Coeffs = 2, Domain = 3;
    }

    private static class CpObjectiveProto
    {
        public const int Vars = 1, Coeffs = 4;
    }

    private static class PartialVariableAssignment
    {
        public const int Vars = 1, Values = 2;
    }

    private static class SatParameters
    {
        public const int RandomSeed = 31, MaxTimeInSeconds = 36, LogSearchProgress = 41, MaxDeterministicTime = 67, CpModelPresolve = 86,
            RelativeGapLimit = 160, LogToStdout = 186, NumWorkers = 206;
    }

    public static byte[] Write(CpModel model)
    {
        ProtoWriter message = new(), constraint = new(), inner = new();
        for (int v = 0; v < model.VariableCount; v++)
        {
            inner.Clear();
            inner.Packed(IntegerVariableProto.Domain, [model.Lower(v), model.Upper(v)]);
            message.Message(CpModelProto.Variables, inner);
        }
        foreach (CpGroup group in model.Groups)
        {
            inner.Clear();
            inner.Packed<int>(BoolArgumentProto.Literals, group.Variables);
            AddConstraint(group.Exactly ? ConstraintProto.ExactlyOne : ConstraintProto.AtMostOne);
        }
        foreach (CpLinear linear in model.Linear)
        {
            inner.Clear();
            inner.Packed<int>(LinearConstraintProto.Vars, linear.Variables);
            inner.Packed<long>(LinearConstraintProto.Coeffs, linear.Coefficients);
            inner.Packed(LinearConstraintProto.Domain, [linear.Lower, linear.Upper]);
            AddConstraint(ConstraintProto.Linear);
        }
        WriteObjective(message, model);
        if (model.HasHint)
            WriteHint(message, model);
        return message.Written.ToArray();

        void AddConstraint(int kind)
        {
            constraint.Clear();
            constraint.Message(kind, inner);
            message.Message(CpModelProto.Constraints, constraint);
        }
    }

    /// <param name="limits">What was asked for.</param>
    /// <param name="model">The model that they are for.</param>
    /// <param name="seconds">What is left of the wall limit.</param>
    public static byte[] Write(CpLimits limits, CpModel model, double seconds)
    {
        var message = new ProtoWriter();
        message.Integer(SatParameters.RandomSeed, limits.Seed);
        message.Double(SatParameters.MaxTimeInSeconds, seconds);
        message.Boolean(SatParameters.LogSearchProgress, false);
        if (double.IsFinite(limits.DeterministicTime))
            message.Double(SatParameters.MaxDeterministicTime, limits.DeterministicTime);
        message.Boolean(SatParameters.CpModelPresolve, limits.Presolve && model.LargestSum() <= LargestForPresolve);
        message.Double(SatParameters.RelativeGapLimit, limits.RelativeGap);
        message.Boolean(SatParameters.LogToStdout, false);
        message.Integer(SatParameters.NumWorkers, 1);
        return message.Written.ToArray();
    }

    private static void WriteObjective(ProtoWriter message, CpModel model)
    {
        List<int> variables = [];
        List<long> costs = [];
        for (int v = 0; v < model.VariableCount; v++)
            if (model.Gain(v) != 0)
            {
                variables.Add(v);
                costs.Add(-model.Gain(v));
            }
        var objective = new ProtoWriter();
        objective.Packed<int>(CpObjectiveProto.Vars, variables.ToArray());
        objective.Packed<long>(CpObjectiveProto.Coeffs, costs.ToArray());
        message.Message(CpModelProto.Objective, objective);
    }

    private static void WriteHint(ProtoWriter message, CpModel model)
    {
        var variables = new int[model.VariableCount];
        var values = new long[model.VariableCount];
        for (int v = 0; v < model.VariableCount; v++)
            (variables[v], values[v]) = (v, model.Hinted(v));
        var hint = new ProtoWriter();
        hint.Packed<int>(PartialVariableAssignment.Vars, variables);
        hint.Packed<long>(PartialVariableAssignment.Values, values);
        message.Message(CpModelProto.SolutionHint, hint);
    }
}
