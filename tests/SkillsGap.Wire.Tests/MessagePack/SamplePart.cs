namespace SkillsGap.Wire.Tests.MessagePack;

public sealed record SamplePart(string Name, double Weight);
