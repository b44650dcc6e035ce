using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Composition;

/// <summary>
/// How many months of a proficient head a post gives to which work, expected over the horizon of H months. Whoever does a role's work counts as
/// their fit to it, and as 1 where they have learned it. With availability a, a post for projects takes a of a month and leaves 1 − a to the
/// role held. Learning with probability π and m months left gives π·m months of the new; all the rest, while learning and where it fails, is
/// what they did before.
/// </summary>
internal sealed class HeadMonths(double horizon, double availability)
{
    /// <summary>The months by work; each once, none of 0.</summary>
    /// <param name="held">Index of the role held.</param>
    /// <param name="fit">Fit to the role held, 0–1.</param>
    /// <param name="post">The post.</param>
    public IEnumerable<(int Role, WorkKind Kind, double Months)> Of(int held, double fit, Post post) =>
        All(held, fit, post).GroupBy(one => (one.Role, one.Kind), one => one.Months)
            .Select(sum => (sum.Key.Role, sum.Key.Kind, Months: sum.Sum())).Where(one => one.Months > 0);

    private IEnumerable<(int Role, WorkKind Kind, double Months)> All(int held, double fit, Post post)
    {
        var (role, kind, learning) = (post.Role, post.Kind, post.Learning);
        if (learning is null)
        {
            var share = kind == WorkKind.Projects ? 1 - availability : 1;
            if (kind == WorkKind.Projects) yield return (role, kind, (role == held ? fit : 1) * horizon);
            yield return (held, WorkKind.Existing, fit * share * horizon);
            yield break;
        }

        var gained = learning.Success * learning.MonthsLeft;
        yield return (role, kind, gained);
        if (learning.Kind == OptionKind.Transition)
        {
            if (kind == WorkKind.Projects) yield return (role, WorkKind.Existing, (1 - availability) * gained);
            yield return (held, WorkKind.Existing, fit * (horizon - gained));
        }
        else if (role == held)
        {
            yield return (role, kind, fit * (horizon - gained));
            yield return (held, WorkKind.Existing, fit * (1 - availability) * horizon);
        }
        else
        {
            yield return (held, WorkKind.Existing, fit * (horizon - (availability * gained)));
        }
    }
}
