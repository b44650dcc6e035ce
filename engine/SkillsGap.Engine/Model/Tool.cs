namespace SkillsGap.Engine.Model;

/// <summary>A tool whose use is recorded, such as an AI assistant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="CostPerSeat">What a seat costs a month, in the scenario's currency; null where it is not known.</param>
/// <param name="Seats">Seats paid for; null: as many as there are people who use it.</param>
/// <param name="Skill">Index of the skill that using it exercises, or null.</param>
/// <param name="Introduced">The day from which it could be used; null where it is not known.</param>
public sealed record Tool(string Id, string Name, double? CostPerSeat, int? Seats, int? Skill, DateOnly? Introduced);
