namespace SkillsGap.Wire.Tests.MessagePack;

public readonly record struct SampleStruct(string Row, double Amount);
