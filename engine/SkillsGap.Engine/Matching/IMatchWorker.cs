namespace SkillsGap.Engine.Matching;

/// <summary>Fills in matches, and works alone. Disposed of, it may work for the next.</summary>
internal interface IMatchWorker : IDisposable
{
    /// <summary>Fills in the matches of those from <paramref name="from"/> to before <paramref name="to"/>, which lie within the chunk.</summary>
    void Fill(int from, int to, MatchChunk chunk);
}
