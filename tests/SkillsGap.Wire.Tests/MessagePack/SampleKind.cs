namespace SkillsGap.Wire.Tests.MessagePack;

public enum SampleKind
{
    First,
    Second,
}
