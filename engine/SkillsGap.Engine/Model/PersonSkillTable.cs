namespace SkillsGap.Engine.Model;

/// <summary>One number per person and skill, row by row: people × skills.</summary>
/// <param name="people">Number of people.</param>
/// <param name="skills">Number of skills.</param>
public sealed class PersonSkillTable(int people, int skills)
{
    private readonly double[] values = new double[(long)people * skills];

    /// <summary>Number of people (rows).</summary>
    public int People => people;

    /// <summary>Number of skills (columns).</summary>
    public int Skills => skills;

    /// <summary>The number of one person and skill.</summary>
    public ref double this[int person, int skill] => ref values[((long)person * skills) + skill];

    /// <summary>One person's numbers, a skill each.</summary>
    public Span<double> Row(int person) => values.AsSpan(checked(person * skills), skills);

    /// <summary>Another table with the same numbers.</summary>
    public PersonSkillTable Copy()
    {
        var copy = new PersonSkillTable(people, skills);
        values.CopyTo(copy.values, 0);
        return copy;
    }

    /// <summary>The numbers of several people, one after the other.</summary>
    internal Span<double> Rows(int first, int count) => values.AsSpan(checked(first * skills), checked(count * skills));
}
