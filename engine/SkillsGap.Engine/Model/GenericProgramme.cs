namespace SkillsGap.Engine.Model;

/// <summary>One programme for everybody: weeks, hours and cash a person, and the declared probability (0–1) that it makes one capable.</summary>
public sealed record GenericProgramme(double Weeks, double Hours, double CostPerPerson, double Success);
