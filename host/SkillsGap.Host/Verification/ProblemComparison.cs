using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;

namespace SkillsGap.Host.Verification;

/// <summary>Compares a problem that was stored with the one that the data make.</summary>
internal sealed class ProblemComparison(AllocationProblem stated, AllocationProblem made)
{
    public const string Name = "problem";

    private readonly FaultLog faults = new();

    public VerificationCheck Check()
    {
        Match(
            "rows", [.. stated.Rows.Select(row => row.Id)], [.. made.Rows.Select(row => row.Id)], (s, m) => Row(stated.Rows[s], made.Rows[m]));
        Match("groups", Ids(stated.GroupCount, stated.GroupId), Ids(made.GroupCount, made.GroupId), Group);
        foreach (var block in stated.Blocks) faults.Add($"blocks \"{block.Id}\"", "the data make no blocks");
        return faults.Close(
            Name, $"problem.json against the data: {made.Rows.Count:N0} rows, {made.GroupCount:N0} people, {made.TotalOptions:N0} options"
            + (stated.HasFormer ? "; the decisions of the plan before are taken as stated" : ""));
    }

    private static string[] Ids(int count, Func<int, string> id) => [.. Enumerable.Range(0, count).Select(id)];

    private void Match(string what, string[] statedIds, string[] madeIds, Action<int, int> compare)
    {
        var at = statedIds.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        for (var m = 0; m < madeIds.Length; m++)
        {
            if (at.Remove(madeIds[m], out var s)) compare(s, m);
            else faults.Add($"{what} \"{madeIds[m]}\"", "is missing; the data make it");
        }

        foreach (var id in at.Keys) faults.Add($"{what} \"{id}\"", "the data make no such thing");
    }

    private void Row(AllocationRow s, AllocationRow m)
    {
        Number($"rows \"{m.Id}\" lower", s.Lower, m.Lower);
        Number($"rows \"{m.Id}\" upper", s.Upper, m.Upper);
        var same = s.Worth.Count == m.Worth.Count
            && s.Worth.Zip(m.Worth).All(pair => Near.Equal(pair.First.UpTo, pair.Second.UpTo) && Near.Equal(pair.First.Each, pair.Second.Each));
        if (!same) faults.Add($"rows \"{m.Id}\" worth", "has other steps than the data make");
    }

    private void Group(int s, int m)
    {
        var where = $"groups \"{made.GroupId(m)}\"";
        if (stated.IsRequired(s) != made.IsRequired(m))
            faults.Add(where, $"required is stated {stated.IsRequired(s)}, is {made.IsRequired(m)}");
        Match(
            $"{where} options",
            Ids(stated.OptionCount(s), option => stated.OptionId(s, option)), Ids(made.OptionCount(m), option => made.OptionId(m, option)),
            (so, mo) => Option($"{where} options \"{made.OptionId(m, mo)}\"", (s, so), (m, mo)));
    }

    private void Option(string where, (int Group, int Option) s, (int Group, int Option) m)
    {
        Number($"{where} value", stated.Value(s.Group, s.Option), made.Value(m.Group, m.Option));
        var uses = Uses(stated, s);
        foreach (var (row, amount) in Uses(made, m))
        {
            Number($"{where} use \"{row}\"", uses.Remove(row, out var said) ? said : null, amount);
        }

        foreach (var (row, amount) in uses) Number($"{where} use \"{row}\"", amount, null);
    }

    private static Dictionary<string, double> Uses(AllocationProblem problem, (int Group, int Option) at)
    {
        var uses = new Dictionary<string, double>();
        var rows = problem.UsedRows(at.Group, at.Option);
        for (var k = 0; k < rows.Length; k++) uses[problem.Rows[rows[k]].Id] = problem.UsedAmounts(at.Group, at.Option)[k];
        return uses;
    }

    private void Number(string where, double? said, double? known)
    {
        if (!Near.Equal(said, known)) faults.Add(where, $"stated {Text(said)}, by the data {Text(known)}", said - known);
    }

    private static string Text(double? number) => number is { } x ? $"{x:R}" : "nothing";
}
