namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>Reads files of one outside format, which together are one history.</summary>
internal interface IEvidenceReader
{
    /// <summary>Reads one file. What makes it unusable is an error of the session, what is only odd a wrinkle.</summary>
    /// <param name="stream">The file's content, read once from start to end.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="session">The import it is read for.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    void Read(Stream stream, string path, ImportSession session);

    /// <summary>What all files together say; asked once, after the last of them.</summary>
    EvidenceFindings Findings(ImportSession session);
}
