using System.Collections.Immutable;

namespace SkillsGap.Engine.Model;

/// <summary>A path that somebody is on and stays on: the only option they have, but for what follows an open one.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Kind">Path or transition.</param>
/// <param name="Role">Index of the role it leads to.</param>
/// <param name="Steps">What is left, in order; empty where only the move itself is left.</param>
/// <param name="Mentor">Index of the mentor, or null.</param>
/// <param name="Project">Index of the practice project that follows, or null.</param>
/// <param name="Declared">Probability of success that the declared model gave the whole path before it began, 0–1.</param>
/// <param name="IsOpen">Whether only the steps go on and what follows them is planned anew: every path they may take begins with these steps. Mentor and
/// project are chosen anew too, and <paramref name="Mentor"/> and <paramref name="Project"/> ignored.</param>
public sealed record PathUnderWay(
    int Person, OptionKind Kind, int Role, ImmutableArray<StepUnderWay> Steps, int? Mentor, int? Project, double Declared, bool IsOpen = false)
{
    /// <summary>Whose path goes on as it is: nothing else is planned for them.</summary>
    internal static HashSet<int> Going(ImmutableArray<PathUnderWay> paths) => [.. paths.Where(path => !path.IsOpen).Select(path => path.Person)];
}
