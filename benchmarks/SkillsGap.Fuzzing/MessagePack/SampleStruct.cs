namespace SkillsGap.Fuzzing.MessagePack;

public readonly record struct SampleStruct(string? Row, double Amount);
