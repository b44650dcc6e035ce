namespace SkillsGap.Engine.Model;

/// <summary>A decision made by hand for a person (an index): only options of this kind, and with this mentor (an index) where one is named.</summary>
public readonly record struct Pin(int Person, OptionKind Kind, int? Mentor);
