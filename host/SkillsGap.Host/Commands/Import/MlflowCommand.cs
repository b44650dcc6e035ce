using System.CommandLine;
using SkillsGap.Engine.Data.Import.Mlflow;

namespace SkillsGap.Host.Commands.Import;

/// <summary><c>import mlflow FILE…</c>: metrics of runs become outcomes.</summary>
internal static class MlflowCommand
{
    public static Command Create()
    {
        var files = EvidenceArguments.Files(
            "Runs of MLflow: the JSON that runs/search answers (all pages), or what mlflow.search_runs() gives, by to_csv or to_json.");
        var map = EvidenceArguments.Map(
            "What metrics are here: CSV with key (in MLflow, or the beginning of keys and *), metric (in outcomes.csv), and if wanted benchmark, factor (1: "
            + "what values are multiplied by), and for metrics not known here better (higher, lower, near_one) and pillar.");
        var people = EvidenceArguments.People();
        var tag = new Option<string>("--user-tag")
        {
            Description = $"The tag that names who ran a run. Default: {MlflowSource.UserTag}.", HelpName = "TAG",
            DefaultValueFactory = _ => MlflowSource.UserTag,
        };
        var command = new Command("mlflow", "Take metrics of finished runs as outcomes of who ran them, for the skills audit.") { files, map, people, tag };
        return new ImportOptions().Complete(command, parsed => new MlflowSource(
            parsed.GetValue(files)!, parsed.GetValue(map)!, parsed.GetValue(people), parsed.GetValue(tag)!));
    }
}
