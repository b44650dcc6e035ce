namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>
/// Normal beliefs in two levels: leaves (abilities in a skill, items) that vary around roots (people, skills). What answers say stays with
/// their leaf; of it each leaf tells its root one message. In this tree the beliefs are exact given what the leaves hold (Pearl 1988),
/// and taking an answer costs the same however many leaves there are.
/// </summary>
/// <param name="rootSd">Standard deviation of roots around 0.</param>
/// <param name="leafSd">Standard deviation of leaves around their root.</param>
/// <param name="driftPerMonth">Standard deviation of what a leaf changes in a month.</param>
internal sealed class BeliefTree(double rootSd, double leafSd, double driftPerMonth)
{
    private const double DaysPerMonth = Model.Calendar.DaysPerMonth;

    private readonly double spread = leafSd * leafSd;
    private readonly double driftPerDay = driftPerMonth * driftPerMonth / DaysPerMonth;
    private Belief[] roots = new Belief[16];
    private Leaf[] leaves = new Leaf[16];

    /// <summary>Number of roots.</summary>
    internal int Roots { get; private set; }

    /// <summary>Number of leaves.</summary>
    internal int Leaves { get; private set; }

    /// <summary>A new root of which nothing is known; its index.</summary>
    internal int AddRoot()
    {
        if (Roots == roots.Length) Array.Resize(ref roots, 2 * Roots);
        roots[Roots] = Belief.Of(0, rootSd * rootSd);
        return Roots++;
    }

    /// <summary>A new leaf of a root; its index.</summary>
    internal int AddLeaf(int root)
    {
        if (Leaves == leaves.Length) Array.Resize(ref leaves, 2 * Leaves);
        leaves[Leaves] = new() { Root = root };
        return Leaves++;
    }

    /// <summary>The root of a leaf.</summary>
    internal int RootOf(int leaf) => leaves[leaf].Root;

    /// <summary>All that is known of a leaf on a day.</summary>
    /// <param name="leaf">Its index.</param>
    /// <param name="day">The day's number; not before the last answer.</param>
    internal Belief Of(int leaf, int day)
    {
        ref readonly var one = ref leaves[leaf];
        return Answers(one, day) + (roots[one.Root] - one.Told).Blurred(spread);
    }

    /// <summary>What the answers of a leaf alone say of it on the day of the last: nothing of its root, nothing of the prior.</summary>
    internal Belief Answers(int leaf) => leaves[leaf].Answers;

    /// <summary>The answers of a leaf, and the day of the last.</summary>
    internal (int Count, int Day) Taken(int leaf) => (leaves[leaf].Count, leaves[leaf].Day);

    /// <summary>Takes what one answer says of a leaf.</summary>
    internal void Take(int leaf, int day, Belief answer)
    {
        ref var one = ref leaves[leaf];
        ref var root = ref roots[one.Root];
        var others = root - one.Told;
        one.Answers = Answers(one, day) + answer;
        one.Day = day;
        one.Count++;
        one.Told = one.Answers.Blurred(spread);
        root = others + one.Told;
    }

    // What was said some time ago says less of today.
    private Belief Answers(in Leaf leaf, int day) =>
        leaf.Count == 0 || day == leaf.Day ? leaf.Answers : leaf.Answers.Blurred(driftPerDay * (day - leaf.Day));

    private struct Leaf
    {
        public int Root;
        public int Day;
        public int Count;
        public Belief Answers;
        public Belief Told;
    }
}
