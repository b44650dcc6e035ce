using System.Numerics;

namespace SkillsGap.Kernels;

/// <summary>
/// What roles ask for, packed once for <see cref="Coverage"/>: per role its skills with weight w and slope w/q, the weights of its levels
/// q = 0, which anybody meets, and Σw. Roles that ask for most skills are packed side by side as well.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class CoverageWeights<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Packs roles whose requirements are lists, one after the other.</summary>
    /// <param name="skills">Number of skills.</param>
    /// <param name="start">Where each role's requirements begin, and at the end the number of all: one more than there are roles.</param>
    /// <param name="skill">The skill of each requirement.</param>
    /// <param name="weight">How much each weighs; 0 asks for nothing.</param>
    /// <param name="level">The level each asks for, in the unit of the levels; 0 is always met.</param>
    /// <exception cref="ArgumentException">A length, start or skill is wrong, a weight or level is negative or not finite, or a role's weights
    /// together are not finite.</exception>
    public CoverageWeights(int skills, ReadOnlySpan<int> start, ReadOnlySpan<int> skill, ReadOnlySpan<T> weight, ReadOnlySpan<T> level)
    {
        PeopleBlock.Check<T>(0, skills, 0, nameof(weight));
        PeopleBlock.CheckLists(start, skill, weight.Length, skills);
        if (level.Length != weight.Length)
            throw new ArgumentException($"There are {weight.Length} weights and {level.Length} levels.", nameof(level));
        (Skills, Roles) = (skills, start.Length - 1);
        (Start, Met, Whole) = (new int[start.Length], new T[Roles], new T[Roles]);
        List<int> skillsAsked = new(skill.Length);
        List<T> weights = new(skill.Length), slopes = new(skill.Length);
        for (var r = 0; r < Roles; r++)
        {
            for (var i = start[r]; i < start[r + 1]; i++)
            {
                if (!(weight[i] >= T.Zero && level[i] >= T.Zero && T.IsFinite(weight[i]) && T.IsFinite(level[i])))
                    throw new ArgumentException($"Role {r} asks for skill {skill[i]} at level {level[i]} with weight {weight[i]}.", nameof(weight));
                if (level[i] == T.Zero)
                {
                    Met[r] += weight[i];
                }
                else if (weight[i] > T.Zero)
                {
                    skillsAsked.Add(skill[i]);
                    weights.Add(weight[i]);
                    slopes.Add(Coverage.Slope(weight[i], level[i]));
                }
            }

            // Added up in the order of the kernel's sums: who meets everything gets exactly 1.
            Whole[r] = Met[r];
            for (var i = Start[r]; i < weights.Count; i++) Whole[r] += weights[i];
            if (!T.IsFinite(Whole[r]))
                throw new ArgumentException($"The weights of role {r} add up to {Whole[r]}.", nameof(weight));
            if (Whole[r] == T.Zero) Met[r] = Whole[r] = T.One;
            Start[r + 1] = weights.Count;
        }

        (Skill, Weight, Slope) = ([.. skillsAsked], [.. weights], [.. slopes]);
        Pairs = Pack();
    }

    /// <summary>Number of skills.</summary>
    public int Skills { get; }

    /// <summary>Number of roles.</summary>
    public int Roles { get; }

    /// <summary>Where each role's entries begin, and at the end their number.</summary>
    internal int[] Start { get; }

    /// <summary>The skill of each entry.</summary>
    internal int[] Skill { get; }

    /// <summary>w of each entry, above 0.</summary>
    internal T[] Weight { get; }

    /// <summary>w/q of each entry.</summary>
    internal T[] Slope { get; }

    /// <summary>Σw of a role's levels 0; 1 for a role that asks for nothing.</summary>
    internal T[] Met { get; }

    /// <summary>Σw of a role; 1 for a role that asks for nothing.</summary>
    internal T[] Whole { get; }

    /// <summary>
    /// For each two roles and each skill the weight of one and of the other, the slope of one and of the other, 0 where a role does not ask;
    /// a last role without a partner has one that asks for nothing. Null where too few skills are asked for, or not in ascending order.
    /// </summary>
    internal T[]? Pairs { get; }

    // Below this share of skills that are asked for, the entries alone are quicker than all skills.
    private const double DenseShare = 0.75;

    private T[]? Pack()
    {
        if (Weight.Length < DenseShare * Skills * Roles || Weight.Length == 0)
            return null;
        for (var r = 0; r < Roles; r++)
        {
            for (var i = Start[r] + 1; i < Start[r + 1]; i++)
            {
                if (Skill[i] <= Skill[i - 1])
                    return null;
            }
        }

        var pairs = new T[checked((Roles + 1) / 2 * 4 * Skills)];
        for (var r = 0; r < Roles; r++)
        {
            var pair = pairs.AsSpan(r / 2 * 4 * Skills, 4 * Skills);
            for (var i = Start[r]; i < Start[r + 1]; i++)
            {
                pair[(4 * Skill[i]) + (r % 2)] = Weight[i];
                pair[(4 * Skill[i]) + 2 + (r % 2)] = Slope[i];
            }
        }

        return pairs;
    }
}
