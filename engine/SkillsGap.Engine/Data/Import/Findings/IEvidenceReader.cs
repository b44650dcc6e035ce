using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>Reads files of one outside format, which together are one history.</summary>
internal interface IEvidenceReader
{
    /// <summary>Reads one file; what is wrong goes to its log, what is odd at the latest with <see cref="Findings"/>.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    void Read(Stream stream, FileLog log, CancellationToken cancellation);

    /// <summary>What all files together say; asked once, after the last of them.</summary>
    EvidenceFindings Findings();
}
