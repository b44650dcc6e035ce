namespace SkillsGap.Engine.Planning;

/// <summary>What an earlier plan decided for each group of a problem, and what it costs to decide otherwise.</summary>
internal sealed class FormerDecisions
{
    // Beside −1, nothing, and the positions of options.
    private const int Unknown = -3, Gone = -2;

    private readonly GroupDecision?[] _decisions;
    private readonly int[] _positions;

    private FormerDecisions(double penalty, GroupDecision?[] decisions, int[] positions) =>
        (Penalty, _decisions, _positions) = (penalty, decisions, positions);

    /// <summary>Value lost with each decision that is changed.</summary>
    public double Penalty { get; }

    public GroupDecision? this[int group] => _decisions[group];

    /// <summary>Whether a choice, −1 for nothing, is another than the one known.</summary>
    public bool IsMove(int group, int option) => _positions[group] != Unknown && _positions[group] != option;

    /// <summary>Finds the options that were decided among those that there are.</summary>
    /// <param name="penalty">Value lost with each decision that is changed, at least 0.</param>
    /// <param name="decisions">Per group; null where none is known.</param>
    /// <param name="groupStart">As in <see cref="Columns.GroupStart"/>.</param>
    /// <param name="optionIds">Per column its id.</param>
    public static FormerDecisions Of(double penalty, GroupDecision?[] decisions, int[] groupStart, string[] optionIds)
    {
        int[] positions = new int[decisions.Length];
        for (int g = 0; g < positions.Length; g++)
        {
            if (decisions[g] is not GroupDecision decision)
                positions[g] = Unknown;
            else if (decision.Option is null)
                positions[g] = -1;
            else
            {
                int at = Array.IndexOf(optionIds, decision.Option, groupStart[g], groupStart[g + 1] - groupStart[g]);
                positions[g] = at < 0 ? Gone : at - groupStart[g];
            }
        }
        return new FormerDecisions(penalty, decisions, positions);
    }
}
