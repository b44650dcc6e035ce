using SkillsGap.Engine.Data;

namespace SkillsGap.Engine.Generating;

/// <summary>An enterprise as its HR systems see it, and the truth behind it.</summary>
/// <param name="Content">What a workforce folder holds, audit attributes included; valid as reading would find it.</param>
/// <param name="Truth">What is true, of the same people and skills.</param>
public sealed record GeneratedEnterprise(WorkforceContent Content, Truth Truth);
