namespace SkillsGap.Host.Jobs;

/// <summary>Why a job failed, for its problem details.</summary>
/// <param name="Type">Stable name of the kind of failure, in kebab case.</param>
/// <param name="Detail">What happened, with the likely cure on a second line; people under pseudonyms.</param>
internal sealed record JobError(string Type, string Detail)
{
    /// <summary>It was interrupted too often, each time by the end of the process.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>It did not end within its time limit, nor when it was told to.</summary>
    public const string TimeLimit = "time-limit";

    /// <summary>What it was to be made from is damaged.</summary>
    public const string DamagedData = "damaged-data";

    /// <summary>It ended by an error of this program.</summary>
    public const string Internal = "internal-error";
}
