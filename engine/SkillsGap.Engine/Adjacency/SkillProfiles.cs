using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adjacency;

/// <summary>
/// Which skills go together: many profiles (what roles require, or what people have), each with its skills and levels. Sparse: it takes
/// memory for the levels that are there. Profiles without a positive level are left out.
/// </summary>
/// <remarks>
/// Where all positive levels are equal, a profile has the skills it names. Where they are graded it has a skill whose level is a revealed
/// comparative advantage: a larger share of the profile's levels than of all profiles' levels (Balassa 1965; for skills Alabdulkareem et
/// al. 2018). What every profile has in the same share tells none apart.
/// </remarks>
public sealed class SkillProfiles
{
    /// <summary>Keeps a share that equals the overall one, but for rounding, from counting as above it.</summary>
    private const double Rounding = 1e-9;

    private readonly IndexLists named;
    private readonly double[] levels;
    private readonly double[] ofSkill;
    private readonly double common;
    private readonly IndexLists has;
    private readonly IndexLists having;

    private SkillProfiles(int skills, List<SkillLevel[]> rows)
    {
        Skills = skills;
        named = IndexLists.Of([.. rows.Select(row => Array.ConvertAll(row, x => x.Skill))]);
        levels = [.. rows.SelectMany(row => row).Select(x => x.Level)];
        common = levels.Length > 0 ? levels[0] : 0;
        IsGraded = Array.Exists(levels, level => level != common);
        ofSkill = new double[skills];
        foreach (var (skill, level) in rows.SelectMany(row => row))
            ofSkill[skill] += level;
        has = IndexLists.Of([.. Enumerable.Range(0, rows.Count).Select(Having)]);
        having = has.Transposed(skills);
    }

    /// <summary>Number of skills.</summary>
    public int Skills { get; }

    /// <summary>Number of profiles with a positive level.</summary>
    public int Count => named.Count;

    /// <summary>Whether positive levels differ.</summary>
    public bool IsGraded { get; }

    /// <summary>Share of all pairs of a profile and a skill that have a positive level, 0–1.</summary>
    public double Density => Count == 0 ? 0 : levels.Length / ((double)Count * Skills);

    /// <summary>The skills a profile has, rising.</summary>
    public ReadOnlySpan<int> SkillsOf(int profile) => has[profile];

    /// <summary>The profiles that have a skill, rising.</summary>
    public ReadOnlySpan<int> ProfilesWith(int skill) => having[skill];

    /// <summary>How often profiles have two skills together.</summary>
    public LiftCounts Together(int from, int to)
    {
        var a = having[from];
        var b = having[to];
        var both = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) both++;
            if (a[i] < b[j]) i++;
            else j++;
        }

        return new(a.Length, both, b.Length, Count);
    }

    /// <summary>What roles require, a profile a role.</summary>
    /// <param name="skills">Number of skills.</param>
    /// <param name="roles">The roles.</param>
    public static SkillProfiles Of(int skills, IEnumerable<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return Of(skills, roles.Select(role => role.Requirements.Select(r => new SkillLevel(r.Skill, r.Level))));
    }

    /// <summary>Profiles from their levels; what a profile does not name is at level 0.</summary>
    /// <param name="skills">Number of skills.</param>
    /// <param name="profiles">Per profile its skills, each once, in any order.</param>
    /// <exception cref="ArgumentException">A skill is outside the skills or named twice in a profile, or a level is not a number.</exception>
    public static SkillProfiles Of(int skills, IEnumerable<IEnumerable<SkillLevel>> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        var rows = new List<SkillLevel[]>();
        foreach (var profile in profiles)
        {
            SkillLevel[] row = [.. profile.OrderBy(x => x.Skill)];
            for (var i = 0; i < row.Length; i++)
            {
                var (skill, level) = row[i];
                if (skill < 0 || skill >= skills || !double.IsFinite(level) || (i > 0 && skill == row[i - 1].Skill))
                    throw new ArgumentException($"Level {level} of skill {skill}: expected a number, once, of a skill below {skills}.", nameof(profiles));
            }

            row = Array.FindAll(row, x => x.Level > 0);
            if (row.Length > 0) rows.Add(row);
        }

        return new(skills, rows);
    }

    /// <summary>
    /// Which of some skills somebody has, by the measure of these profiles: where they are graded, a larger share of the levels given than
    /// the profiles have of theirs in the same skills; else at least the one level of the profiles.
    /// </summary>
    /// <param name="skills">Skills, each once.</param>
    /// <param name="given">Their levels; below 0 counts as 0.</param>
    /// <param name="present">Receives as many answers.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public void Present(ReadOnlySpan<int> skills, ReadOnlySpan<double> given, Span<bool> present)
    {
        if (skills.Length != given.Length || skills.Length != present.Length)
            throw new ArgumentException($"{skills.Length} skills, {given.Length} levels and room for {present.Length} answers.", nameof(given));
        double own = 0, all = 0;
        for (var i = 0; i < skills.Length; i++)
        {
            own += Math.Max(0, given[i]);
            all += ofSkill[skills[i]];
        }

        for (var i = 0; i < skills.Length; i++)
            present[i] = given[i] > 0 && (IsGraded ? IsAdvantage(given[i], own, skills[i], all) : given[i] >= common);
    }

    /// <summary>The skills a profile names, rising, and their levels.</summary>
    internal (int[] Skills, double[] Levels) Named(int profile) => (named[profile].ToArray(), levels[named.Place(profile)]);

    private int[] Having(int profile)
    {
        var (skills, given) = Named(profile);
        if (!IsGraded) return skills;
        var own = given.Sum();
        var all = ofSkill.Sum();
        return [.. skills.Where((skill, i) => IsAdvantage(given[i], own, skill, all))];
    }

    private bool IsAdvantage(double level, double own, int skill, double all) => level * all > own * ofSkill[skill] * (1 + Rounding);
}
