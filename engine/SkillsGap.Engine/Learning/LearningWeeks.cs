using System.Runtime.InteropServices;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>
/// A first guess of how long somebody would learn: the weeks of the shortest modules that bring each missing skill to its level, at the person's own
/// pace, one after the other. What the modules themselves ask for, dates and seats are left to planning.
/// </summary>
public sealed class LearningWeeks
{
    private readonly Catalogue catalogue;

    /// <param name="workforce">Whose modules there are.</param>
    public LearningWeeks(Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        catalogue = new(workforce);
    }

    /// <summary>The weeks; 0 where nothing is missing, null where no module brings some skill to its level.</summary>
    /// <param name="gaps">What is missing.</param>
    /// <param name="mean">The person's estimated level per skill.</param>
    /// <param name="ready">Their readiness per skill.</param>
    /// <param name="hoursPerWeek">Hours a week that they may learn; above zero.</param>
    public double? Of(IEnumerable<SkillGap> gaps, ReadOnlySpan<double> mean, ReadOnlySpan<double> ready, double hoursPerWeek)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hoursPerWeek);
        var taken = new List<int>();
        var hours = 0.0;
        foreach (var gap in gaps)
        {
            if (catalogue.Gives(CollectionsMarshal.AsSpan(taken), gap.Skill, gap.Level)) continue;
            var (best, shortest) = (-1, double.PositiveInfinity);
            foreach (var module in catalogue.Teaching(gap.Skill))
            {
                if (!catalogue.Gives(module, gap.Skill, gap.Level)) continue;
                var takes = ModuleHours.For(catalogue.Modules[module], mean, ready);
                if (takes < shortest) (best, shortest) = (module, takes);
            }

            if (best < 0) return null;
            taken.Add(best);
            hours += shortest;
        }

        return hours / hoursPerWeek;
    }
}
