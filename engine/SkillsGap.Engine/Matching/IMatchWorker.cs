namespace SkillsGap.Engine.Matching;

/// <summary>Fills in matches, and works alone.</summary>
internal interface IMatchWorker
{
    /// <summary>Fills in the matches of those from <paramref name="from"/> to before <paramref name="to"/>, which lie within the chunk.</summary>
    void Fill(int from, int to, MatchChunk chunk);
}
