namespace SkillsGap.Host.Jobs;

/// <summary>Where a job stands. Stored by name: names only ever get added.</summary>
internal enum JobState
{
    /// <summary>Accepted, waiting.</summary>
    Queued,

    /// <summary>Being worked on.</summary>
    Running,

    /// <summary>Ended with a plan, or with the proof that there is none.</summary>
    Done,

    /// <summary>Ended without; the error says why.</summary>
    Failed,

    /// <summary>Cancelled; with the best plan so far where there was one.</summary>
    Cancelled,
}
