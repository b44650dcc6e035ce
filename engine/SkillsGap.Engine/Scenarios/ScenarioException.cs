namespace SkillsGap.Engine.Scenarios;

/// <summary>A scenario asks for what its own workforce cannot give; the message says what, and how to mend it.</summary>
public sealed class ScenarioException(string message) : Exception(message);
