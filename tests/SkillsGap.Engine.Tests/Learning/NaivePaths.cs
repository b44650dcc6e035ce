using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Learning;

/// <summary>All sets of modules that close a person's gaps, found by trying every subset; shares nothing with the search.</summary>
internal sealed class NaivePaths(Workforce workforce, Role role, double[] mean)
{
    /// <summary>Valid sets from which no module can be taken out, as bit masks.</summary>
    internal IReadOnlyList<int> Minimal()
    {
        var valid = Enumerable.Range(0, 1 << workforce.Modules.Length).Where(IsValid).ToHashSet();
        return [.. valid.Where(set => !Enumerable.Range(0, workforce.Modules.Length).Any(m => CanSpare(set, m)))];

        bool CanSpare(int set, int m) => (set >> m & 1) == 1 && HasValidPart(set & ~(1 << m));

        bool HasValidPart(int set)
        {
            for (var part = set; ; part = (part - 1) & set)
            {
                if (valid.Contains(part)) return true;
                if (part == 0) return false;
            }
        }
    }

    /// <summary>Whether some order of the set can be taken, and closes every gap of the role.</summary>
    internal bool IsValid(int set)
    {
        var done = 0;
        for (var grown = true; grown;)
        {
            grown = false;
            for (var m = 0; m < workforce.Modules.Length; m++)
            {
                if ((set >> m & 1) == 0 || (done >> m & 1) == 1 || !MayStart(m, done)) continue;
                done |= 1 << m;
                grown = true;
            }
        }

        return done == set && role.Requirements.All(r => r.Level == 0 || mean[r.Skill] >= r.Level || Given(done, r.Skill) >= r.Level);
    }

    internal double Hours(int set) => Of(set).Sum(m => m.Hours);

    internal double Cash(int set) => Of(set).Sum(m => m.Cost);

    internal bool Practises(int set) => Of(set).Any(m => m.Format == LearningFormat.HandsOn);

    /// <summary>The modules of a set that wait for a cohort.</summary>
    internal int Waits(int set) => workforce.Cohorts.Aggregate(0, (waits, cohort) => waits | (1 << cohort.Module)) & set;

    private IEnumerable<LearningModule> Of(int set) => workforce.Modules.Where((_, m) => (set >> m & 1) == 1);

    private bool MayStart(int m, int done)
    {
        var module = workforce.Modules[m];
        return module.Outcomes.All(o => Has(o.Skill, o.LevelFrom)) && module.Prerequisites.All(p => Has(p.Skill, p.Level));

        bool Has(int skill, double level) => mean[skill] >= level - 0.05 || Given(done, skill) >= level;
    }

    private double Given(int done, int skill) =>
        Of(done).SelectMany(m => m.Outcomes).Where(o => o.Skill == skill).Select(o => o.LevelTo).DefaultIfEmpty(-1).Max();
}
