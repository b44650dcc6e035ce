namespace SkillsGap.Engine.Matching;

/// <summary>Finds the best matches of some, by a worker who reuses what it needs.</summary>
internal interface IMatchSearch
{
    /// <summary>How many are best asked for at once.</summary>
    int AtOnce { get; }

    /// <summary>Another worker, who is asked for at most so many at once. Several may be at work at once.</summary>
    IMatchWorker NewWorker(int most);
}
