namespace SkillsGap.Engine.Model;

/// <summary>A dated run of a module (an index) over whole weeks with so many seats. A module without cohorts is self-paced.</summary>
public sealed record Cohort(string Id, int Module, DateOnly StartDate, int Weeks, int Seats);
