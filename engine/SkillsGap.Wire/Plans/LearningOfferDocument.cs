namespace SkillsGap.Wire.Plans;

/// <summary>A module that could bring a team on with a tool. Figures are null where they would be about fewer people than may be told of.</summary>
/// <param name="Module">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Format">course, micro, workshop, hands-on or certification.</param>
/// <param name="Price">What it costs for one.</param>
/// <param name="People">Those who may start it and would learn from it.</param>
/// <param name="Cash">What it costs for all of them.</param>
/// <param name="Hours">Hours of all of them, less for what they know already.</param>
/// <param name="Gain">Expected gain in level of each of them, on average, 0–1.</param>
public sealed record LearningOfferDocument(string Module, string Name, string Format, double Price, int? People, double? Cash, double? Hours, double? Gain);
