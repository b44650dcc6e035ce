namespace SkillsGap.Host.Jobs;

/// <summary>What a runner learns when it reports.</summary>
internal enum LeaseState
{
    /// <summary>Go on.</summary>
    Held,

    /// <summary>Stop with the best there is.</summary>
    CancelAsked,

    /// <summary>Somebody else has the job; what is done is of no use.</summary>
    Lost,
}
