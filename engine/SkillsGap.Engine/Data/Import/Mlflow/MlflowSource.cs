using SkillsGap.Engine.Data.Import.Findings;

namespace SkillsGap.Engine.Data.Import.Mlflow;

/// <summary>Runs of MLflow as outcomes.</summary>
/// <param name="files">Exports: JSON of runs/search, or of mlflow.search_runs(), or CSV of the latter.</param>
/// <param name="mapping">CSV with key, metric, benchmark, factor, better, pillar.</param>
/// <param name="people">CSV with identity, person_id; null where users are person ids.</param>
/// <param name="userTag">The tag that names who ran a run.</param>
public sealed class MlflowSource(IReadOnlyList<string> files, string mapping, string? people, string userTag = MlflowSource.UserTag) : ImportSource
{
    /// <summary>The tag in which MLflow notes the user itself.</summary>
    public const string UserTag = "mlflow.user";

    internal override IEnumerable<string> Files => files;

    internal override void Read(ImportSession session)
    {
        List<MlflowMapRow>? metrics = session.Mapping(MlflowMapRow.Table, mapping);
        PeopleMap? known = EvidenceImport.People(people, session);
        if (metrics is null || known is null)
            return;
        var reader = new MlflowReader(new(metrics, row => row.Key), known, userTag, session);
        foreach (string file in files)
        {
            try
            {
                reader.Read(file);
            }
            catch (IOException problem)
            {
                session.Unreadable(file, problem);
            }
        }
        OutcomeImport.Put(reader.Rows, reader.Deleted, session);
    }
}
