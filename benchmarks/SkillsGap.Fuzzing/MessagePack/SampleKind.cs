namespace SkillsGap.Fuzzing.MessagePack;

public enum SampleKind
{
    First,
    Second,
}
