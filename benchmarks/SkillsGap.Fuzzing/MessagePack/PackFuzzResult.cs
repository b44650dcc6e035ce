namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>What came of feeding spoilt documents to the codec.</summary>
public sealed class PackFuzzResult
{
    /// <summary>Documents in which what was spoilt did not matter.</summary>
    public int Accepted { get; private set; }

    /// <summary>Documents that were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Bytes of all documents.</summary>
    public long Bytes { get; private set; }

    /// <summary>Most bytes allocated for one document.</summary>
    public long MostAllocated { get; private set; }

    /// <summary>The greatest part of its memory bound that a document took.</summary>
    public double MostOfBound { get; private set; }

    internal void Count(bool accepted, long bytes, long allocated, double ofBound)
    {
        Accepted += accepted ? 1 : 0;
        Refused += accepted ? 0 : 1;
        Bytes += bytes;
        MostAllocated = Math.Max(MostAllocated, allocated);
        MostOfBound = Math.Max(MostOfBound, ofBound);
    }
}
