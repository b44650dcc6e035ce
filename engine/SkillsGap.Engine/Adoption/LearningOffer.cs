namespace SkillsGap.Engine.Adoption;

/// <summary>A module of the catalogue that could bring a team on with a tool.</summary>
/// <param name="Module">Index of the module.</param>
/// <param name="People">Those of the team who may start it and would learn from it.</param>
/// <param name="Cash">What it costs for all of them, in the scenario's currency.</param>
/// <param name="Hours">Hours of all of them, less for what they know already (DESIGN 7.1).</param>
/// <param name="Gain">Expected gain in level, probability of success times what is missing to the module's level, summed over them.</param>
public sealed record LearningOffer(int Module, int People, double Cash, double Hours, double Gain);
