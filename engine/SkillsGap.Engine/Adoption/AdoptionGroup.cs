namespace SkillsGap.Engine.Adoption;

/// <summary>A role or unit with its people.</summary>
/// <param name="Index">Index of the role or unit.</param>
/// <param name="Depth">Units above it.</param>
/// <param name="People">Indices of the people.</param>
/// <param name="Place">Its place in its grouping.</param>
internal sealed record AdoptionGroup(int Index, int Depth, int[] People, int Place);
