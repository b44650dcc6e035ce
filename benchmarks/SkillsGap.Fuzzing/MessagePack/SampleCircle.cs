namespace SkillsGap.Fuzzing.MessagePack;

public sealed record SampleCircle(string Name, double Radius) : SampleShape(Name);
