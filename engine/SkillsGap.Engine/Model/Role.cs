using System.Collections.Immutable;

namespace SkillsGap.Engine.Model;

/// <summary>A role with what it requires and how many people should hold it.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Family">Job family.</param>
/// <param name="ValuePerMonth">Worth of one more proficient person per month, in the scenario's currency; unused where <paramref name="Worth"/> is given.</param>
/// <param name="MinHeadcount">Fewest people who must hold it, or null.</param>
/// <param name="TargetHeadcount">People who should hold it, or null. Fewer holders than this is a vacancy.</param>
/// <param name="MaxHeadcount">Most people who may hold it, or null.</param>
/// <param name="Requirements">What it requires, one entry a skill.</param>
/// <param name="Worth">Worth that falls with head-count, or empty.</param>
public sealed record Role(
    string Id, string Name, string Family, double ValuePerMonth, int? MinHeadcount, int? TargetHeadcount, int? MaxHeadcount,
    ImmutableArray<RoleRequirement> Requirements, ImmutableArray<HeadcountWorth> Worth)
{
    /// <summary>
    /// How much preparation (education, experience, training) the role needs, from 1 (little or none) to 5 (extensive), as O*NET's Job Zones
    /// count it; or null where nobody said.
    /// </summary>
    public int? Preparation { get; init; }

    /// <summary>Worth a month of the first head: the same for every head unless it falls with head-count.</summary>
    public double FirstHeadWorth => Worth.IsEmpty ? ValuePerMonth : Worth[0].ValuePerMonth;

    /// <summary>
    /// Whether people may move here from the role they hold: not where it needs more preparation by two steps or more, which years give and
    /// no catalogue. Where either says nothing, they may.
    /// </summary>
    public bool IsOpenTo(Role held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return !(Preparation > held.Preparation + 1);
    }
}
