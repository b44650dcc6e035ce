namespace SkillsGap.Fuzzing.MessagePack;

public sealed record SamplePart(string Name, double Weight);
