namespace SkillsGap.Wire.Tests.MessagePack;

public sealed record SampleCircle(string Name, double Radius) : SampleShape(Name);
