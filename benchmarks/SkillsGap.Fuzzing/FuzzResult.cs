namespace SkillsGap.Fuzzing;

/// <summary>What came of feeding spoilt files to one reader.</summary>
/// <param name="name">The reader.</param>
public sealed class FuzzResult(string name)
{
    public string Name => name;

    /// <summary>Files read.</summary>
    public int Files => Accepted + Refused;

    /// <summary>Files in which what was spoilt did not matter, or was left out and reported.</summary>
    public int Accepted { get; private set; }

    /// <summary>Files refused with errors.</summary>
    public int Refused { get; private set; }

    /// <summary>Bytes of all files.</summary>
    public long Bytes { get; private set; }

    /// <summary>Bytes of the largest file.</summary>
    public long Largest { get; private set; }

    /// <summary>Most bytes allocated for one file.</summary>
    public long MostAllocated { get; private set; }

    /// <summary>The greatest part of its memory bound that a file took.</summary>
    public double MostOfBound { get; private set; }

    /// <summary>The longest that one file took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>What went wrong, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>The file with which it went wrong, or null.</summary>
    public byte[]? Culprit { get; private set; }

    internal void Count(bool accepted, long bytes, long allocated, TimeSpan time)
    {
        Accepted += accepted ? 1 : 0;
        Refused += accepted ? 0 : 1;
        Bytes += bytes;
        Largest = Math.Max(Largest, bytes);
        MostAllocated = Math.Max(MostAllocated, allocated);
        MostOfBound = Math.Max(MostOfBound, allocated / (FuzzRun.AllowedBytes + ((double)FuzzRun.AllowedPerByte * bytes)));
        Slowest = time > Slowest ? time : Slowest;
    }

    internal void Fail(byte[] bytes, string failure) => (Failure, Culprit) = ($"{Name}: file {Files + 1} {failure}", bytes);
}
