namespace SkillsGap.Wire.Plans;

/// <summary>People in scope per tier.</summary>
/// <param name="Ready">Nothing missing.</param>
/// <param name="Targeted">A few modules.</param>
/// <param name="Structured">A structured path.</param>
/// <param name="Extensive">More, or little to build on.</param>
public sealed record TiersDocument(int Ready, int Targeted, int Structured, int Extensive);
