using System.Runtime.InteropServices;

namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>
/// As many people as there are independent sums released, chosen so that every combination of these sums is known by its weights on them. Kept with
/// each witness: the combination that weighs 1 on this witness and 0 on the others.
/// </summary>
internal sealed class Witnesses(Membership membership, int side)
{
    private readonly List<Dictionary<int, ulong>> _combinations = [];

    // [group] The witnesses in it, and those whose combination has it: nearly all others have nothing to do with it.
    private readonly Dictionary<int, List<int>> _in = [];
    private readonly Dictionary<int, HashSet<int>> _with = [];

    /// <summary>The side that all of them are on.</summary>
    public int Side => side;

    /// <summary>The one combination of a group with released sums that weighs nothing on any of the witnesses, as weights of groups.</summary>
    public Dictionary<int, ulong> Residual(int group)
    {
        Dictionary<int, ulong> residual = new() { [group] = 1 };
        foreach (var witness in _in.GetValueOrDefault(group, [])) Subtract(residual, 1, _combinations[witness]);
        return residual;
    }

    /// <summary>What a combination weighs on each person of a cell.</summary>
    public ulong Weight(Dictionary<int, ulong> combination, int cell)
    {
        var weight = 0UL;
        foreach (var group in membership.GroupsOf[cell])
        {
            if (combination.TryGetValue(group, out var of)) weight = PrimeField.Add(weight, of);
        }

        return weight;
    }

    /// <summary>One more sum is released and one more witness taken, on whom it weighs something.</summary>
    /// <param name="residual">The sum, by <see cref="Residual"/>; kept.</param>
    /// <param name="cell">The witness's cell.</param>
    public void Add(Dictionary<int, ulong> residual, int cell)
    {
        var scale = PrimeField.Inverse(Weight(residual, cell));
        foreach (var group in residual.Keys) residual[group] = PrimeField.Multiply(residual[group], scale);
        int[] others = [.. membership.GroupsOf[cell].SelectMany(group => _with.GetValueOrDefault(group, [])).Distinct()];
        foreach (var witness in others)
        {
            var weight = Weight(_combinations[witness], cell);
            if (weight == 0) continue;
            Subtract(_combinations[witness], weight, residual);
            Note(witness, residual.Keys);
        }

        foreach (var group in membership.GroupsOf[cell]) (CollectionsMarshal.GetValueRefOrAddDefault(_in, group, out _) ??= []).Add(_combinations.Count);
        Note(_combinations.Count, residual.Keys);
        _combinations.Add(residual);
    }

    private void Note(int witness, IEnumerable<int> groups)
    {
        foreach (var group in groups)
        {
            var with = CollectionsMarshal.GetValueRefOrAddDefault(_with, group, out _) ??= [];
            if (_combinations.Count > witness && !_combinations[witness].ContainsKey(group)) with.Remove(witness);
            else with.Add(witness);
        }
    }

    private static void Subtract(Dictionary<int, ulong> from, ulong times, Dictionary<int, ulong> combination)
    {
        foreach (var (group, weight) in combination)
        {
            var left = PrimeField.Subtract(from.GetValueOrDefault(group), PrimeField.Multiply(times, weight));
            if (left == 0) from.Remove(group);
            else from[group] = left;
        }
    }
}
