using System.CommandLine;
using SkillsGap.Engine.Data.Import;

namespace SkillsGap.Host.Commands.Import;

/// <summary><c>import outcomes FILE…</c>: outcomes of people and units from plain CSV.</summary>
internal static class OutcomesCommand
{
    public static Command Create()
    {
        var files = EvidenceArguments.Files(
            "CSV with person_id or unit_id, metric, value, date, and if wanted benchmark, better, pillar and source, as in outcomes.csv.");
        var people = EvidenceArguments.People();
        var command = new Command("outcomes", "Take outcomes (income, retention, lead times, model scores …) from CSV, for the skills audit.")
        {
            files, people,
        };
        return new ImportOptions().Complete(command, parsed => new OutcomeSource(parsed.GetValue(files)!, parsed.GetValue(people)));
    }
}
