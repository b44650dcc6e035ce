using System.Collections.Immutable;

namespace SkillsGap.Engine.Data.Import;

/// <summary>Which occupations of a taxonomy are wanted: those that a name or a group names; all where there is neither.</summary>
/// <param name="Names">
/// Codes (or their beginning, such as 15-2051), ids or titles. A title that is an occupation's own means that occupation; else all
/// occupations whose title contains it. Case does not count.
/// </param>
/// <param name="Groups">Codes of groups, or their names: job families of O*NET, ISCO groups of ESCO.</param>
public sealed record OccupationSelection(ImmutableArray<string> Names, ImmutableArray<string> Groups)
{
    /// <summary>Every occupation.</summary>
    public static OccupationSelection All { get; } = new([], []);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsAll => Names.IsEmpty && Groups.IsEmpty;
}
