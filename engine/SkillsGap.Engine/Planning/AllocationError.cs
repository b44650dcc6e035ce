namespace SkillsGap.Engine.Planning;

/// <summary>One thing wrong with a problem.</summary>
/// <param name="Where">The item, by position and id, as in <c>groups[3] "p4" option "docker" use "budget"</c>.</param>
/// <param name="What">What is wrong, with the value.</param>
/// <param name="Cure">What would likely mend it.</param>
public sealed record AllocationError(string Where, string What, string Cure)
{
    /// <summary>Two lines: the item and what is wrong, then the cure.</summary>
    public override string ToString() => $"{Where}: {What}\n  {Cure}";
}
