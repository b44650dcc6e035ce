namespace SkillsGap.Engine.Scenarios;

/// <summary>What a sweep makes for its next point.</summary>
internal static class SweepStep
{
    /// <summary>What is made; null where that was cancelled when there were points already, which are kept.</summary>
    public static T? Of<T>(int done, Func<T> make)
        where T : struct
    {
        try
        {
            return make();
        }
        catch (OperationCanceledException) when (done > 0)
        {
            return null;
        }
    }
}
