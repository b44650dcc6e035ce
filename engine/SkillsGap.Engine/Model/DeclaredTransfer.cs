namespace SkillsGap.Engine.Model;

/// <summary>Transfer from one skill index to another, 0–1, as somebody declared it.</summary>
public readonly record struct DeclaredTransfer(int From, int To, double Transfer);
