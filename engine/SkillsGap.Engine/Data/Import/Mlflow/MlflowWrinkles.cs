namespace SkillsGap.Engine.Data.Import.Mlflow;

/// <summary>All that can be odd about a run; what it is counted under, and what to do about it.</summary>
internal static class MlflowWrinkles
{
    public const string NoRun =
        "items that are no runs, because they have no run_id: export the answer of runs/search, or mlflow.search_runs() by to_csv or to_json";
    public const string NoMapping = "metrics without a mapping, left out: add their keys, or a beginning of them with * at the end";
    public const string UnknownUser = "runs of somebody unknown: add who it is to the people mapping, name another tag by --user-tag, or leave it if they left";
    public const string NotFinished = "runs that are not finished and do not count";
    public const string Inside = "runs inside another, such as trials of a search: the run around them counts, they do not";
    public const string Deleted = "runs that were deleted and do not count";
    public const string NoDate = "runs without a usable end_time or start_time, between 1900 and 2199";
    public const string NoNumber = "metrics that are no finite number, left out";
    public const string Duplicate = "runs that are there again (same id), counted once";
    public const string NotUtf8 = "items with bytes that are not UTF-8: export them as UTF-8";
}
