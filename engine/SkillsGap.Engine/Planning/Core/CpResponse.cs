namespace SkillsGap.Engine.Planning.Core;

/// <summary>The fields of a CpSolverResponse (ortools/sat/cp_model.proto of OR-Tools 9.15) that the planner looks at; of CP-SAT's
/// minimisation, so objective and bound are negated gains. Absent numbers are 0, as the format wants it.</summary>
internal sealed record CpResponse
{
    public const int Unknown = 0, ModelInvalid = 1, Feasible = 2, Infeasible = 3, Optimal = 4;

    private const int StatusField = 1, SolutionField = 2, BestObjectiveBoundField = 4, WallTimeField = 15, DeterministicTimeField = 17,
        SolutionInfoField = 20, InnerObjectiveLowerBoundField = 29;

    private const int LongestText = 1000;

    public int Status { get; private set; }

    public long[] Solution { get; private set; } = [];

    public double BestObjectiveBound { get; private set; }

    public long InnerObjectiveLowerBound { get; private set; }

    public double WallTime { get; private set; }

    public double DeterministicTime { get; private set; }

    /// <summary>What the solver says in words, such as why a model is invalid; at most 1,000 characters.</summary>
    public string SolutionInfo { get; private set; } = "";

    /// <summary>Reads a response from bytes that may be anything.</summary>
    /// <returns>Null unless the bytes are a message with at most <paramref name="variableCount"/> values.</returns>
    public static CpResponse? Read(ReadOnlySpan<byte> bytes, int variableCount)
    {
        var response = new CpResponse();
        var solution = new List<long>();
        var reader = new ProtoReader(bytes);
        while (!reader.AtEnd)
            if (!reader.TryReadTag(out int field, out int wireType)
                || !response.ReadField(ref reader, field, wireType, solution, variableCount))
                return null;
        response.Solution = [.. solution];
        return response;
    }

    private bool ReadField(ref ProtoReader reader, int field, int wireType, List<long> solution, int variableCount)
    {
        switch (field, wireType)
        {
            case (StatusField, ProtoReader.Varint):
                bool hasStatus = reader.TryReadVarint(out ulong status) && status <= int.MaxValue;
                Status = hasStatus ? (int)status : 0;
                return hasStatus;
            case (SolutionField, ProtoReader.Varint):
                return ReadValue(ref reader, solution, variableCount);
            case (SolutionField, ProtoReader.Bytes):
                if (!reader.TryReadBytes(out ReadOnlySpan<byte> packed))
                    return false;
                var values = new ProtoReader(packed);
                while (!values.AtEnd)
                    if (!ReadValue(ref values, solution, variableCount))
                        return false;
                return true;
            case (BestObjectiveBoundField, ProtoReader.Fixed64):
                return ReadDouble(ref reader, x => BestObjectiveBound = x);
            case (WallTimeField, ProtoReader.Fixed64):
                return ReadDouble(ref reader, x => WallTime = x);
            case (DeterministicTimeField, ProtoReader.Fixed64):
                return ReadDouble(ref reader, x => DeterministicTime = x);
            case (InnerObjectiveLowerBoundField, ProtoReader.Varint):
                bool hasBound = reader.TryReadVarint(out ulong bound);
                InnerObjectiveLowerBound = unchecked((long)bound);
                return hasBound;
            case (SolutionInfoField, ProtoReader.Bytes):
                bool hasText = reader.TryReadBytes(out ReadOnlySpan<byte> text);
                SolutionInfo = System.Text.Encoding.UTF8.GetString(text[..Math.Min(text.Length, LongestText)]);
                return hasText;
            default:
                return reader.TrySkipField(wireType);
        }
    }

    private static bool ReadDouble(ref ProtoReader reader, Action<double> take)
    {
        bool read = reader.TryReadDouble(out double value);
        take(value);
        return read;
    }

    private static bool ReadValue(ref ProtoReader reader, List<long> solution, int variableCount)
    {
        if (solution.Count >= variableCount || !reader.TryReadVarint(out ulong value))
            return false;
        solution.Add(unchecked((long)value));
        return true;
    }
}
