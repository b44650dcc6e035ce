namespace SkillsGap.Engine.Adoption;

/// <summary>How one person used one tool, week by week.</summary>
internal sealed class PersonUse
{
    private readonly double[] featureSums;
    private readonly int[] rows;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly int window;
    private int largestCount;

    public PersonUse(int person, int weeks, int window)
    {
        (Person, this.window) = (person, window);
        (Days, Sessions, Hours, featureSums, rows) = (new double[weeks], new double[weeks], new double[weeks], new double[weeks], new int[weeks]);
    }

    public int Person { get; }

    /// <summary>Days of use a week, at most 7.</summary>
    public double[] Days { get; }

    /// <summary>Sessions a week.</summary>
    public double[] Sessions { get; }

    /// <summary>Hours said to have been saved a week.</summary>
    public double[] Hours { get; }

    /// <summary>Whether any hours were said.</summary>
    public bool SaysHours { get; private set; }

    /// <summary>Whether there was use in the last days.</summary>
    public bool IsRecent { get; private set; }

    /// <summary>Different features used in the window.</summary>
    public int Features => Math.Max(names.Count, largestCount);

    /// <summary>Whether the tool was used in a week.</summary>
    public bool IsActive(int week) => Days[week] > 0;

    /// <summary>Sessions a day of use in a week of use.</summary>
    public double Depth(int week) => Sessions[week] / Days[week];

    /// <summary>Features used, on average over the records of a week of use: more records do not make more features.</summary>
    public double Breadth(int week) => featureSums[week] / rows[week];

    public void Add(int week, Model.ToolUsage usage, FeatureList features, bool isRecent)
    {
        IsRecent |= isRecent && usage.Active > 0;
        if (week >= Days.Length) return;
        if (usage.HoursSaved is { } hours)
        {
            Hours[week] += hours;
            SaysHours = true;
        }

        if (usage.Active <= 0) return;
        Days[week] = Math.Min(7, Days[week] + usage.Active);
        Sessions[week] += usage.Sessions;
        featureSums[week] += features.Count;
        rows[week]++;
        if (week < window) return;
        names.UnionWith(features.Names);
        if (features.Names.Length == 0) largestCount = Math.Max(largestCount, features.Count);
    }
}
