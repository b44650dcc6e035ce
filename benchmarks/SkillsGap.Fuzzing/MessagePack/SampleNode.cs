namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>A class that holds itself, with setters.</summary>
public sealed class SampleNode
{
    public string Name { get; set; } = "unnamed";

    public IReadOnlyList<SampleNode> Children { get; set; } = [];
}
