using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Matching;

/// <summary>Levels that are given one by one, found again by person.</summary>
internal sealed class KnownLevels
{
    private readonly int[] starts, order;
    private readonly MatchPeople people;

    private KnownLevels(MatchPeople people, int[] starts, int[] order) => (this.people, this.starts, this.order) = (people, starts, order);

    /// <summary>Sorts them by person: counted, so that it takes one pass whatever their order.</summary>
    public static KnownLevels Of(MatchPeople people)
    {
        var of = people.Person!;
        var starts = new int[people.Id.Length + 1];
        foreach (var person in of) starts[person + 1]++;
        for (var p = 0; p < people.Id.Length; p++) starts[p + 1] += starts[p];
        var (next, order) = (starts.ToArray(), new int[of.Length]);
        for (var i = 0; i < of.Length; i++) order[next[of[i]]++] = i;
        return new(people, starts, order);
    }

    /// <summary>Writes a person's levels over a row; what is not known is 0, and of a skill that is named twice the last counts.</summary>
    public void Fill(int person, Span<double> row)
    {
        row.Clear();
        for (var k = starts[person]; k < starts[person + 1]; k++) row[people.Skill![order[k]]] = people.Level![order[k]];
    }
}
