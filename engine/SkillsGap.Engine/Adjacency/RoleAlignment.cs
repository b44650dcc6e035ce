using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adjacency;

/// <summary>
/// Finds vacant roles for people who would have too little to build on in the target role. A role is vacant while fewer people hold it, by
/// their current title, than its <see cref="Role.TargetHeadcount"/>.
/// </summary>
public sealed class RoleAlignment
{
    private readonly Workforce workforce;
    private readonly FitTable fits;
    private readonly double lowReach;
    private readonly ImmutableArray<(int Role, int Vacancies)> vacant;

    /// <summary>Looks the vacancies up.</summary>
    /// <param name="workforce">People and roles.</param>
    /// <param name="fits">Fit and reach of its people to its roles.</param>
    /// <param name="transitions">Roles (indices) people may move to; one without requirements fits anybody and is never offered.</param>
    /// <param name="limits">Where low reach begins.</param>
    public RoleAlignment(Workforce workforce, FitTable fits, ImmutableArray<int> transitions, TierLimits limits)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        ArgumentNullException.ThrowIfNull(fits);
        this.workforce = workforce;
        this.fits = fits;
        lowReach = limits.LowReach;
        var holders = new int[workforce.Roles.Length];
        foreach (var person in workforce.People)
            holders[person.Role]++;
        vacant =
        [
            .. transitions.Distinct()
                .Where(r => !workforce.Roles[r].Requirements.IsEmpty && holders[r] < workforce.Roles[r].TargetHeadcount)
                .Select(r => (r, workforce.Roles[r].TargetHeadcount!.Value - holders[r])),
        ];
    }

    /// <summary>
    /// Vacant roles that fit the person better than the target, best first, of equals the first in the workforce. Empty where the reach to
    /// the target is not low, and for people who are not open to change.
    /// </summary>
    public ImmutableArray<AlignedRole> Of(int person, int target)
    {
        if (fits.Reach(person)[target] >= lowReach || !workforce.People[person].OpenToChange)
            return [];
        var held = workforce.People[person].Role;
        var found = new List<AlignedRole>();
        foreach (var (role, vacancies) in vacant)
        {
            var fit = fits.Fit(person)[role];
            if (role != held && workforce.Roles[role].IsOpenTo(workforce.Roles[held]) && fit > fits.Fit(person)[target])
                found.Add(new(role, fit, vacancies));
        }

        found.Sort(static (a, b) => a.Fit != b.Fit ? b.Fit.CompareTo(a.Fit) : a.Role.CompareTo(b.Role));
        return [.. found];
    }
}
