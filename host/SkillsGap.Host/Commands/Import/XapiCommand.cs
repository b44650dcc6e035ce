using System.CommandLine;
using SkillsGap.Engine.Data.Import.Xapi;

namespace SkillsGap.Host.Commands.Import;

/// <summary><c>import xapi FILE…</c>: statements of learning systems become evidence.</summary>
internal static class XapiCommand
{
    public static Command Create()
    {
        var files = EvidenceArguments.Files("xAPI 1.0.3 statements as JSON: one, an array, a statement result, or JSON Lines.");
        var map = EvidenceArguments.Map(
            "What activities say: CSV with activity (an id, or the beginning of ids and *), skill_id, and if wanted weight (1), kind (by the verb: "
            + "assessment for scores passed, failed or scored, else training) and level (1: the level that a full score shows).");
        var people = EvidenceArguments.People();
        var command = new Command("xapi", "Take statements of a learning system (completed, passed, failed, scored, progressed) as evidence.")
        {
            files, map, people,
        };
        return new ImportOptions().Complete(
            command, parsed => new XapiSource(parsed.GetValue(files)!, parsed.GetValue(map)!, parsed.GetValue(people)));
    }
}
