using SkillsGap.Engine.Data.Import.Xapi;

namespace SkillsGap.Fuzzing;

/// <summary>Reads a long stream of statements as an import does, up to the evidence found.</summary>
public static class XapiReading
{
    /// <summary>The number of pieces of evidence found, and the bytes held once all is read and the rest collected.</summary>
    /// <param name="stream">Statements about the seed workforce.</param>
    public static (int Evidence, long Held) Read(Stream stream)
    {
        int evidence = 0;
        long before = GC.GetTotalMemory(forceFullCollection: true), held = 0;
        FuzzSession.Run(session =>
        {
            var reader = new XapiReader(
                new(FuzzSession.Mapping(XapiMapRow.Table, "activity-mapping"), row => row.Activity), FuzzSession.People);
            reader.Read(stream, "statements.json", session);
            held = GC.GetTotalMemory(forceFullCollection: true) - before;
            evidence = reader.Findings(session).Rows.Count;
        });
        return (evidence, held);
    }
}
