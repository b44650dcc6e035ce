namespace SkillsGap.Engine.Tests.Case;

/// <summary>Whether a person's story shows in a draw; what was seen where it does not.</summary>
internal sealed record Told(string Person, bool Apart, string Seen)
{
    public override string ToString() => Apart ? $"{Person} yes" : $"{Person} NO ({Seen})";
}
