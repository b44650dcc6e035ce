using System.Collections.Immutable;

namespace SkillsGap.Engine.Model;

/// <summary>One module of the catalogue.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Format">How it is taught.</param>
/// <param name="Hours">Hours it takes somebody with nothing to build on; positive.</param>
/// <param name="Cost">Cash per participant, in the scenario's currency.</param>
/// <param name="Outcomes">What it teaches, at least one.</param>
/// <param name="Prerequisites">What must be there before it may start.</param>
public sealed record LearningModule(
    string Id, string Name, LearningFormat Format, double Hours, double Cost,
    ImmutableArray<ModuleOutcome> Outcomes, ImmutableArray<ModulePrerequisite> Prerequisites);
