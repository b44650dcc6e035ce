using System.Collections.Immutable;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>Scenarios as JSON, for a workforce that is read already: many scenarios are run over one workforce.</summary>
public static class ScenarioFile
{
    /// <summary>Reads a scenario from a file of any name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="workforce">The workforce whose ids it names.</param>
    /// <param name="attributes">The protected attributes of its people, which it may name in <c>parity</c>; none by default.</param>
    public static ReadResult<Scenario> Read(string path, Workforce workforce, ImmutableArray<AuditAttribute> attributes = default)
    {
        var problems = new ProblemLog();
        Scenario? scenario = ScenarioReader.ReadFile(path, Known(workforce, attributes), workforce, problems);
        return problems.Result(scenario);
    }

    /// <summary>Reads a scenario from UTF-8 JSON that came from elsewhere.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="workforce">The workforce whose ids it names.</param>
    /// <param name="attributes">The protected attributes of its people, which it may name in <c>parity</c>; none by default.</param>
    public static ReadResult<Scenario> Parse(ReadOnlySpan<byte> json, Workforce workforce, ImmutableArray<AuditAttribute> attributes = default)
    {
        var problems = new ProblemLog();
        Scenario? scenario = ScenarioReader.Read(json, ScenarioReader.File, Known(workforce, attributes), workforce, problems);
        return problems.Result(scenario);
    }

    /// <summary>A scenario in its canonical form, as UTF-8 JSON.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="workforce">The workforce it refers to.</param>
    public static byte[] Write(Scenario scenario, Workforce workforce)
    {
        using var stream = new MemoryStream();
        ScenarioWriter.Write(stream, scenario, workforce);
        return stream.ToArray();
    }

    /// <summary>Writes a scenario in its canonical form; the file is replaced at once.</summary>
    /// <param name="path">The file.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="workforce">The workforce it refers to.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Scenario scenario, Workforce workforce) =>
        FileReplacement.Write(path, stream => ScenarioWriter.Write(stream, scenario, workforce));

    private static Ids Known(Workforce workforce, ImmutableArray<AuditAttribute> attributes) =>
        Ids.Of(workforce, attributes.IsDefault ? [] : attributes);
}
