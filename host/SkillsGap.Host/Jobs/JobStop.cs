namespace SkillsGap.Host.Jobs;

/// <summary>Why work was told to stop.</summary>
internal enum JobStop
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>Its time is up: the best it has counts.</summary>
    TimeIsUp,

    /// <summary>Somebody cancelled it: the best it has counts.</summary>
    Cancelled,

    /// <summary>The service shuts down: it will be started again, and what it has does not count.</summary>
    ShuttingDown,

    /// <summary>Another runner has it: what it has does not count.</summary>
    Lost,
}
