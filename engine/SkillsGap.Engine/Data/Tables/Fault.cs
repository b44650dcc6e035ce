namespace SkillsGap.Engine.Data.Tables;

/// <summary>Why a value will not do, and what to do about it; the cure is only looked for when it is shown.</summary>
internal sealed record Fault(string Message, Func<string> Cure)
{
    public Fault(string message, string cure)
        : this(message, () => cure)
    {
    }
}
